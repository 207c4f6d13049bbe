package org.throughline.consent.signing.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.signing.Document;
import org.throughline.consent.signing.SigningRefused;
import org.throughline.consent.signing.WitnessSignature;
import org.throughline.consent.signing.http.WitnessRequest.AttendeeRequest;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** Signing before somebody of the staff, who is the witness by their own token. */
@Path("/v1/releases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class WitnessResource {
    private final CurrentCaller caller;
    private final WitnessSignature witnessing;
    private final Clock clock;

    public WitnessResource(CurrentCaller caller, WitnessSignature witnessing, Clock clock) {
        this.caller = caller;
        this.witnessing = witnessing;
        this.clock = clock;
    }

    /** @param documentHash what a signature of these words names: SHA-256 in hexadecimal */
    record DocumentView(
            String language,
            String templateVersion,
            String documentHash,
            String title,
            List<Document.Line> lines,
            String statement) {
        static DocumentView of(Document document) {
            Document.Instrument instrument = document.instruments().get(0);
            return new DocumentView(
                    document.language().code(),
                    document.templateVersion(),
                    document.hash(),
                    instrument.title(),
                    instrument.lines(),
                    document.statement());
        }
    }

    record SignedView(UUID releaseId, ReleaseStatus status) {
        static SignedView of(Release release, Instant now) {
            return new SignedView(release.id().value(), release.statusAt(now));
        }
    }

    @POST
    @Path("/document")
    @Operation(
            summary = "The words of a release, to be read by who is there to sign",
            description = "In the reader's language; changes nothing.")
    @APIResponse(responseCode = "200", description = "What is read, and its hash")
    @Refuses("NOT_TO_BE_SIGNED")
    public Uni<RestResponse<DocumentView>> show(@PathParam("id") UUID id, @Valid @NotNull AttendeeRequest request) {
        return witnessing
                .show(caller.get(), new ReleaseId(id), request.attendee())
                .map(document -> uncached(DocumentView.of(document)))
                .onFailure(SigningRefused.class)
                .transform(refused -> SigningProblem.of((SigningRefused) refused));
    }

    @POST
    @Path("/witnessed-signature")
    @Operation(
            summary = "Witness a signature",
            description = "The caller saw who signed, and how they knew who it was. With paper: what was signed by"
                    + " hand, scanned. Link and code are not needed; the signer's rights are.")
    @APIResponse(responseCode = "200", description = "Signed; where two must sign, the first has")
    @Refuses({
        "NOT_TO_BE_SIGNED",
        "OTHER_DOCUMENT",
        "TERM_TOO_LONG",
        "SIGNER_NOT_AUTHORIZED",
        "RELEASE_INCOMPLETE",
        "STATE_RULE_UNCONFIGURED",
        "CONFLICT"
    })
    public Uni<RestResponse<SignedView>> sign(@PathParam("id") UUID id, @Valid @NotNull WitnessRequest request) {
        return witnessing
                .sign(caller.get(), new ReleaseId(id), request.witnessed())
                .map(release -> uncached(SignedView.of(release, clock.instant())))
                .onFailure(SigningRefused.class)
                .transform(refused -> SigningProblem.of((SigningRefused) refused));
    }

    private static <T> RestResponse<T> uncached(T view) {
        return ResponseBuilder.ok(view).header("Cache-Control", "no-store").build();
    }
}
