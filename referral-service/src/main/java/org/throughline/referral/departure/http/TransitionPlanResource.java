package org.throughline.referral.departure.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.departure.DepartureId;
import org.throughline.referral.departure.FiledPlan;
import org.throughline.referral.departure.PlanTransition;
import org.throughline.referral.departure.ReadTransitions;
import org.throughline.referral.departure.TransitionKey;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.training.ShowsStudentData;

/** How a student's help goes on when somebody at the partner leaves. */
@Path("/v1/departures/{id}/transitions/{referralId}/plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class TransitionPlanResource {

    private final CurrentCaller caller;
    private final ReadTransitions transitions;
    private final PlanTransition planning;

    public TransitionPlanResource(CurrentCaller caller, ReadTransitions transitions, PlanTransition planning) {
        this.caller = caller;
        this.transitions = transitions;
        this.planning = planning;
    }

    @GET
    @Operation(summary = "The plan for a referral that a departure touches", description = "The reading is recorded.")
    @APIResponse(responseCode = "200", description = "The plan")
    @APIResponse(
            responseCode = "404",
            description =
                    "NOT_FOUND: nothing is planned, the departure does not touch the referral, or it is of another school")
    @CarriesVersion
    public Uni<RestResponse<PlanView>> get(@PathParam("id") UUID id, @PathParam("referralId") UUID referral) {
        Caller by = caller.get();
        by.requireTenant();
        return transitions.plan(by, key(id, referral)).map(TransitionPlanResource::answer);
    }

    @PUT
    @Operation(
            summary = "Plan how a student's help goes on",
            description =
                    "If-Match is needed once there is a plan. The agency is told nothing: it told the departure itself.")
    @APIResponse(responseCode = "200", description = "The plan as it is now")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: the departure does not touch the referral, or it is of another school")
    @APIResponse(
            responseCode = "422",
            description =
                    "INVALID: see errors; SERVICE_MISSING, SERVICE_NOT_WANTED, SAME_SERVICE and UNKNOWN_SERVICE at"
                            + " /serviceId, UNTIL_MISSING, UNTIL_NOT_WANTED and NOT_AFTER_LAST_DAY at /until, NOBODY_FOLLOWS and"
                            + " AFTER_LAST_DAY at /handoverOn, TOLD_IN_THE_FUTURE at /familyToldOn")
    @Refuses("REFERRAL_OVER")
    @CarriesVersion
    public Uni<RestResponse<PlanView>> plan(
            @PathParam("id") UUID id,
            @PathParam("referralId") UUID referral,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PlanRequest request) {
        Caller by = caller.get();
        by.requireTenant();
        return planning.plan(by, new PlanTransition.Request(key(id, referral), request.plan(), ifMatch))
                .map(TransitionPlanResource::answer);
    }

    private static TransitionKey key(UUID departure, UUID referral) {
        return new TransitionKey(new DepartureId(departure), new ReferralId(referral));
    }

    private static RestResponse<PlanView> answer(FiledPlan filed) {
        return ResponseBuilder.ok(PlanView.of(filed))
                .tag(EntityTags.of(filed.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
