package org.throughline.consent.copy.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.throughline.consent.copy.GiveCopyOfDisclosed;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** A copy of what was disclosed, for the rights holder who asked for it. */
@Path("/v1/disclosures/copies")
@RolesAllowed({Role.Names.AUDITOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class CopyOfDisclosedResource {
    private static final MediaType PDF = new MediaType("application", "pdf");

    private final CurrentCaller caller;
    private final GiveCopyOfDisclosed giving;
    private final CopyOfDisclosedPaper paper;

    public CopyOfDisclosedResource(CurrentCaller caller, GiveCopyOfDisclosed giving, CopyOfDisclosedPaper paper) {
        this.caller = caller;
        this.giving = giving;
        this.paper = paper;
    }

    /** @param rightsRequestId a request of kind COPY_OF_DISCLOSED */
    record CopyRequest(@NotNull UUID rightsRequestId) {}

    @POST
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    @Operation(
            summary = "A copy of what was disclosed with consent",
            description =
                    "For the rights holder who asked (34 CFR 99.30(c)): when, to whom, what for, which categories and"
                            + " records, and what was signed, word by word. The records' content is with the service that"
                            + " contentHeldBy names. As JSON, or as PDF to hand over.")
    @APIResponse(
            responseCode = "200",
            description = "The copy, the earliest disclosure first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CopyOfDisclosedView.class)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"NO_COPY_ASKED_FOR", "REQUESTER_NOT_AUTHORIZED"})
    @APIResponse(responseCode = "422", description = "INVALID or TOO_MANY_DISCLOSURES: account by days instead")
    public Uni<Response> copy(@Context HttpHeaders headers, @Valid @NotNull CopyRequest request) {
        boolean onPaper = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(PDF::equals)
                .isPresent();
        return giving.give(caller.get(), request.rightsRequestId())
                .map(CopyOfDisclosedView::of)
                .chain(view -> written(view, onPaper))
                .map(body -> Response.ok(body)
                        .type(onPaper ? PDF : MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "no-store")
                        .build())
                .onFailure()
                .transform(CopyOfDisclosedProblem::of);
    }

    private Uni<?> written(CopyOfDisclosedView view, boolean onPaper) {
        return onPaper ? paper.pdf(view) : Uni.createFrom().item(view);
    }
}
