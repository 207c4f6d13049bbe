package org.throughline.referral.readiness.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralProblem;
import org.throughline.referral.lifecycle.ReferralRefused;
import org.throughline.referral.lifecycle.ReferralView;
import org.throughline.referral.readiness.CheckReadiness;
import org.throughline.referral.readiness.NotReady;
import org.throughline.referral.readiness.SendReferral;
import org.throughline.training.ShowsStudentData;

/** Can it be sent, and sending it. */
@Path("/v1/referrals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class ReadinessResource {

    private final CurrentCaller caller;
    private final CheckReadiness checking;
    private final SendReferral sending;

    public ReadinessResource(CurrentCaller caller, CheckReadiness checking, SendReferral sending) {
        this.caller = caller;
        this.checking = checking;
        this.sending = sending;
    }

    @GET
    @Path("/readiness")
    @Operation(
            summary = "Every piece that is missing before the referral can be sent, and who must act",
            description = "Asks the directory and the consent service at this moment; nothing is disclosed by asking.")
    @APIResponse(responseCode = "200", description = "The one answer")
    public Uni<RestResponse<ReadinessView>> readiness(@PathParam("id") UUID id) {
        return checking.check(caller.get(), new ReferralId(id))
                .map(checked -> ResponseBuilder.ok(ReadinessView.of(checked.readiness()))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @Path("/sending")
    @Operation(
            summary = "Send the referral to the service's agency",
            description = "Refused without a permit to disclose it, with the reason. Sending discloses nothing yet.")
    @APIResponse(responseCode = "200", description = "Sent")
    @Refuses({"NO_PERMIT", "NOT_READY", "ILLEGAL_MOVE", "VERSION_MISMATCH"})
    @CarriesVersion
    public Uni<RestResponse<ReferralView>> send(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return sending.send(caller.get(), new ReferralId(id), key)
                .onFailure(NotReady.class)
                .transform(missing -> SendingProblem.of((NotReady) missing))
                .onFailure(ReferralRefused.class)
                .transform(refused -> ReferralProblem.of((ReferralRefused) refused))
                .map(ReadinessResource::answer);
    }

    private static RestResponse<ReferralView> answer(Filed filed) {
        return ResponseBuilder.ok(ReferralView.of(filed))
                .tag(EntityTags.of(filed.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
