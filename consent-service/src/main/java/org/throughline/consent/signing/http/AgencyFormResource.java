package org.throughline.consent.signing.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.signing.AttestForm;
import org.throughline.consent.signing.FormRefused;
import org.throughline.consent.signing.ReadForm;
import org.throughline.consent.signing.SigningRefused;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** A provider's own authorization form in the place of our instrument. */
@Path("/v1/releases/{id}/agency-form")
@Produces(MediaType.APPLICATION_JSON)
@ShowsStudentData
public class AgencyFormResource {
    private final CurrentCaller caller;
    private final AttestForm attesting;
    private final ReadForm reading;
    private final Clock clock;

    public AgencyFormResource(CurrentCaller caller, AttestForm attesting, ReadForm reading, Clock clock) {
        this.caller = caller;
        this.attesting = attesting;
        this.reading = reading;
        this.clock = clock;
    }

    record AttestationView(UUID releaseId, ReleaseStatus status) {
        static AttestationView of(Release release, Instant now) {
            return new AttestationView(release.id().value(), release.statusAt(now));
        }
    }

    @GET
    @RolesAllowed({
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AUDITOR
    })
    @Operation(
            summary = "What a provider's form must say to stand for a release, and what was attested",
            description = "For the provider whose records they are, and for the district.")
    @APIResponse(responseCode = "200", description = "The terms, and the form where one was attested")
    public Uni<RestResponse<AgencyFormView>> read(@PathParam("id") UUID id) {
        return reading.read(caller.get(), new ReleaseId(id)).map(found -> uncached(AgencyFormView.of(found)));
    }

    @POST
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Attest an authorization on the provider's own form",
            description =
                    "For a release of the provider's own records, in the place of link, code or witness. The caller"
                            + " answers for it. It counts from now on, whatever the day on the paper.")
    @APIResponse(responseCode = "200", description = "Signed by it")
    @Refuses(
            value = {
                "NOT_TO_BE_SIGNED",
                "NOT_A_HEALTH_AUTHORIZATION",
                "FORM_DATED_AHEAD",
                "FORM_EXPIRED",
                "RELEASE_OUTLIVES_FORM",
                "TERM_TOO_LONG",
                "SIGNER_NOT_AUTHORIZED",
                "RELEASE_INCOMPLETE",
                "STATE_RULE_UNCONFIGURED",
                "CONFLICT"
            },
            never = {"TRAINING_REQUIRED", "DEPENDENCY_UNAVAILABLE"})
    public Uni<RestResponse<AttestationView>> attest(
            @PathParam("id") UUID id, @Valid @NotNull AgencyFormRequest request) {
        return attesting
                .attest(caller.get(), new ReleaseId(id), request.form())
                .map(release -> uncached(AttestationView.of(release, clock.instant())))
                .onFailure(FormRefused.class)
                .transform(refused -> AgencyFormProblem.of((FormRefused) refused))
                .onFailure(SigningRefused.class)
                .transform(refused -> SigningProblem.of((SigningRefused) refused));
    }

    private static <T> RestResponse<T> uncached(T view) {
        return ResponseBuilder.ok(view).header("Cache-Control", "no-store").build();
    }
}
