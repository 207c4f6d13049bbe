package org.throughline.consent.signing.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.GiveCopy;
import org.throughline.consent.signing.GiveCopy.Given;
import org.throughline.consent.signing.Proof;
import org.throughline.consent.signing.Reading;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** The signed copies of a release, one for each signature; every look at them is noted. */
@Path("/v1/releases/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
@ShowsStudentData
public class CopyResource {
    private static final String PDF = "application/pdf";

    private final CurrentCaller caller;
    private final GiveCopy copies;

    public CopyResource(CurrentCaller caller, GiveCopy copies) {
        this.caller = caller;
        this.copies = copies;
    }

    /**
     * One signature and its copy.
     *
     * @param documentHash of the words that were shown, as it was recorded at signing: SHA-256 in hexadecimal
     * @param reading how it was read or interpreted to the signer; absent where they just read
     * @param copyHash of the PDF's bytes
     */
    record CopyView(
            UUID signerId,
            Instant signedAt,
            Authentication authentication,
            String language,
            String templateVersion,
            String documentHash,
            @Nullable Reading reading,
            String copyHash) {
        static CopyView of(Given given) {
            Proof proof = given.proof();
            return new CopyView(
                    proof.signatory().id().value(),
                    proof.signedAt(),
                    proof.authentication(),
                    proof.words().language().code(),
                    proof.words().templateVersion(),
                    proof.words().documentHash(),
                    proof.words().reading(),
                    given.copy().hash());
        }
    }

    record Copies(List<CopyView> items) {}

    /** @param signerId whose copy it is; absent when it is not one, or was changed */
    record RecognitionView(boolean signedCopy, @Nullable UUID signerId, @Nullable Instant signedAt) {
        static RecognitionView of(Proof proof) {
            return new RecognitionView(true, proof.signatory().id().value(), proof.signedAt());
        }
    }

    @GET
    @Operation(summary = "Who signed a release, when and how, with the hashes of what was signed")
    @APIResponse(responseCode = "200", description = "One for each signature")
    public Uni<RestResponse<Copies>> list(@PathParam("id") UUID id) {
        return copies.all(caller.get(), new ReleaseId(id))
                .map(given -> uncached(ResponseBuilder.ok(
                        new Copies(given.stream().map(CopyView::of).toList()))));
    }

    @GET
    @Path("/{signerId}")
    @Produces(PDF)
    @Operation(
            summary = "The signed copy",
            description = "For the family that asks for it (45 CFR 164.508(c)(4)); always the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "A tagged PDF in the language that was signed in",
            content = {@Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "404", description = "NOT_FOUND: this person has not signed this release")
    public Uni<Response> copy(@PathParam("id") UUID id, @PathParam("signerId") UUID signer) {
        return copies.one(caller.get(), new ReleaseId(id), new HolderId(signer)).map(copy -> bytes(copy.pdf(), PDF));
    }

    @GET
    @Path("/{signerId}/paper")
    @Produces({PDF, "image/jpeg", "image/png"})
    @Operation(summary = "What was signed by hand before a witness", description = "The scan as it was uploaded.")
    @APIResponse(
            responseCode = "200",
            description = "The scan",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "NOT_FOUND: this person has not signed this release by hand")
    public Uni<Response> paper(@PathParam("id") UUID id, @PathParam("signerId") UUID signer) {
        return copies.paper(caller.get(), new ReleaseId(id), new HolderId(signer))
                .map(paper -> bytes(paper.bytes(), paper.mediaType()));
    }

    @POST
    @Path("/recognition")
    @Consumes(PDF)
    @Operation(
            summary = "Whether a document is the one that was signed",
            description = "Any other document, and a signed copy of which one byte was changed, is not.")
    @APIResponse(responseCode = "200", description = "Whether it is, and whose")
    public Uni<RestResponse<RecognitionView>> recognise(@PathParam("id") UUID id, byte[] document) {
        return copies.recognise(caller.get(), new ReleaseId(id), document)
                .map(found -> found.map(RecognitionView::of).orElseGet(() -> new RecognitionView(false, null, null)))
                .map(view -> uncached(ResponseBuilder.ok(view)));
    }

    /** As they are, whatever they are: a type would have them written as text. */
    private static Response bytes(byte[] kept, String mediaType) {
        return Response.ok(kept)
                .type(mediaType)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static <T> RestResponse<T> uncached(ResponseBuilder<T> answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
