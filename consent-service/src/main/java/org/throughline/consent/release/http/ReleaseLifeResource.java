package org.throughline.consent.release.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.RenewRelease;
import org.throughline.consent.release.SuspendRelease;
import org.throughline.consent.release.Suspension;
import org.throughline.consent.release.Suspension.Cause;
import org.throughline.consent.release.VoidRelease;
import org.throughline.consent.release.Voiding.Reason;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;
import org.throughline.training.ShowsStudentData;

/** What happens to a release besides its signature and its revocation. */
@Path("/v1/releases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class ReleaseLifeResource {
    private final CurrentCaller caller;
    private final SuspendRelease suspending;
    private final VoidRelease voiding;
    private final RenewRelease renewing;
    private final Clock clock;

    public ReleaseLifeResource(
            CurrentCaller caller, SuspendRelease suspending, VoidRelease voiding, RenewRelease renewing, Clock clock) {
        this.caller = caller;
        this.suspending = suspending;
        this.voiding = voiding;
        this.renewing = renewing;
        this.clock = clock;
    }

    /**
     * @param receivedFrom for ORAL_WITHDRAWAL, and only there: the rights holder who called or came
     * @param evidence reference of the document or the dispute
     */
    record SuspensionRequest(
            @NotNull Cause cause, @Nullable UUID receivedFrom, @Nullable @Size(min = 1, max = 200) String evidence) {
        Suspension suspension() {
            if (cause == Cause.REVOKED_BY_ONE) {
                throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                        .at("/cause", "BY_REVOCATION", "A revocation brings this about.");
            }
            if ((cause == Cause.ORAL_WITHDRAWAL) != (receivedFrom != null)) {
                throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                        .at("/receivedFrom", "BY_CAUSE", "An oral withdrawal, and nothing else, names it.");
            }
            return new Suspension(cause, receivedFrom == null ? null : new HolderId(receivedFrom), evidence);
        }
    }

    /** @param evidence reference of what settled it */
    record ResumptionRequest(@NotBlank @Size(max = 200) String evidence) {}

    record VoidingRequest(@NotNull Reason reason) {}

    /** @param effectiveUntil last day of the time after */
    record RenewalRequest(@NotNull @CalendarDay LocalDate effectiveUntil) {}

    @POST
    @Path("/suspension")
    @Operation(
            summary = "Suspend a release at once",
            description = "An oral withdrawal noted by staff, pending its writing; a custody document; a dispute; a"
                    + " suspected abuser who signed.")
    @APIResponse(responseCode = "200", description = "The release as it is now")
    @Refuses({"RELEASE_NOT_IN_THIS_STATE", "REVOKER_NOT_AUTHORIZED", "CONFLICT"})
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> suspend(@PathParam("id") UUID id, @Valid @NotNull SuspensionRequest request) {
        return answer(suspending.suspend(caller.get(), new ReleaseId(id), request.suspension()), ResponseBuilder.ok());
    }

    @POST
    @ShowsStudentData
    @Path("/resumption")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Let a suspended release stand again",
            description = "Who signed must hold the rights still, and its time not be over.")
    @APIResponse(responseCode = "200", description = "The release as it is now")
    @Refuses({"RELEASE_NOT_IN_THIS_STATE", "RELEASE_OVER", "SIGNER_NOT_AUTHORIZED", "CONFLICT"})
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> resume(@PathParam("id") UUID id, @Valid @NotNull ResumptionRequest request) {
        return answer(suspending.resume(caller.get(), new ReleaseId(id), request.evidence()), ResponseBuilder.ok());
    }

    @POST
    @ShowsStudentData
    @Path("/voiding")
    @Operation(
            summary = "Propose that a release was entered in error",
            description = "Nothing changes until a second person confirms it.")
    @Answers(location = false)
    @APIResponseSchema(
            value = ReleaseView.class,
            responseCode = "202",
            responseDescription = "Proposed; the release as it is")
    @APIResponse(responseCode = "409", description = "RELEASE_NOT_IN_THIS_STATE, or CONFLICT: proposed before")
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> proposeVoiding(
            @PathParam("id") UUID id, @Valid @NotNull VoidingRequest request) {
        return answer(
                voiding.propose(caller.get(), new ReleaseId(id), request.reason()),
                ResponseBuilder.create(RestResponse.Status.ACCEPTED));
    }

    @POST
    @ShowsStudentData
    @Path("/voiding/confirmation")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Confirm as a second person that a release was entered in error")
    @APIResponse(responseCode = "200", description = "The release, voided; what was logged stays")
    @Refuses({"RELEASE_NOT_IN_THIS_STATE", "VOIDING_NOT_PROPOSED", "VOIDING_BY_ONE_PERSON", "CONFLICT"})
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> confirmVoiding(@PathParam("id") UUID id) {
        return answer(voiding.confirm(caller.get(), new ReleaseId(id)), ResponseBuilder.ok());
    }

    @POST
    @ShowsStudentData
    @Path("/renewal")
    @Operation(
            summary = "Draft the release for the time after this one",
            description = "From 45 days before its end on. A draft: it is sent and signed like any other.")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201", responseDescription = "Drafted")
    @Refuses({"OUTSIDE_RENEWAL", "RELEASE_TOO_LONG"})
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> renew(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull RenewalRequest request) {
        Caller by = caller.get();
        IdempotentRequest once =
                new IdempotentRequest(by.requireTenant(), by.person().value(), "renewRelease/" + id, key, request);
        return renewing.renew(by, once, new ReleaseId(id), request.effectiveUntil())
                .map(draft -> ReleaseView.created(draft, clock.instant()));
    }

    private Uni<RestResponse<ReleaseView>> answer(Uni<Release> changed, ResponseBuilder<ReleaseView> response) {
        return changed.map(release -> ReleaseView.in(response, release, clock.instant()));
    }
}
