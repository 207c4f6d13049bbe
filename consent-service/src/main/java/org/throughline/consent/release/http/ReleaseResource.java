package org.throughline.consent.release.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.DraftRelease;
import org.throughline.consent.release.ReadRelease;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.RevokeRelease;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** The releases of the caller's district. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class ReleaseResource {
    private final CurrentCaller caller;
    private final DraftRelease drafting;
    private final ReadRelease reading;
    private final RevokeRelease revoking;
    private final Clock clock;

    public ReleaseResource(
            CurrentCaller caller, DraftRelease drafting, ReadRelease reading, RevokeRelease revoking, Clock clock) {
        this.caller = caller;
        this.drafting = drafting;
        this.reading = reading;
        this.revoking = revoking;
        this.clock = clock;
    }

    @POST
    @ShowsStudentData
    @Operation(
            summary = "Draft a release",
            description = "One instrument for one recipient. It permits nothing before it is signed.")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201", responseDescription = "Drafted")
    @CarriesVersion
    @Refuses("RELEASE_TOO_LONG")
    public Uni<RestResponse<ReleaseView>> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReleaseRequest request) {
        Caller by = caller.get();
        IdempotentRequest once = once(by, "draftRelease", key, request);
        return drafting.draft(by, once, request.proposal(by.requireTenant(), Actor.of(by)))
                .map(release -> ReleaseView.created(release, clock.instant()));
    }

    @GET
    @ShowsStudentData
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AUDITOR,
        Role.Names.SERVICE
    })
    @Operation(summary = "Read a release", description = "Its state is the one at this moment.")
    @APIResponse(responseCode = "200", description = "The release")
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> read(@PathParam("id") UUID id) {
        return reading.read(caller.get(), new ReleaseId(id)).map(found -> ReleaseView.in(ResponseBuilder.ok(), found));
    }

    @POST
    @Path("/{id}/revocation")
    @Operation(
            summary = "Revoke a release, or withdraw categories from it",
            description = "Counts from the moment it is received here. What was disclosed before stands.")
    @APIResponse(responseCode = "200", description = "The release as it is now")
    @Refuses({"RELEASE_NOT_IN_THIS_STATE", "REVOKER_NOT_AUTHORIZED", "CATEGORY_NOT_COVERED"})
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> revoke(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull RevocationRequest request) {
        Caller by = caller.get();
        IdempotentRequest once = once(by, "revokeRelease/" + id, key, request);
        return revoking.revoke(by, once, new ReleaseId(id), request.withdrawn(), request.receipt())
                .map(release -> ReleaseView.in(ResponseBuilder.ok(), release, clock.instant()));
    }

    private static IdempotentRequest once(Caller by, String operation, @Nullable String key, Object request) {
        return new IdempotentRequest(by.requireTenant(), by.person().value(), operation, key, request);
    }
}
