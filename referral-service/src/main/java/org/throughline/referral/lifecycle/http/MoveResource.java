package org.throughline.referral.lifecycle.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.lifecycle.AgencyGlance;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.MoveReferral;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralProblem;
import org.throughline.referral.lifecycle.ReferralRefused;
import org.throughline.referral.lifecycle.ReferralView;
import org.throughline.referral.lifecycle.Session;
import org.throughline.referral.lifecycle.Step;
import org.throughline.training.ShowsStudentData;

/** What happens to a referral after it was sent: each move a sub-resource, guarded by the state table. */
@Path("/v1/referrals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The referral as it is now: to the agency without what only the school has of it",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(anyOf = {ReferralView.class, AgencyGlance.class})))
@Refuses("ILLEGAL_MOVE")
public class MoveResource {

    private final CurrentCaller caller;
    private final MoveReferral moving;
    private final Ids ids;

    public MoveResource(CurrentCaller caller, MoveReferral moving, Ids ids) {
        this.caller = caller;
        this.moving = moving;
        this.ids = ids;
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "The agency accepts the referral")
    @CarriesVersion
    public Uni<Response> accept(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return move(id, "accept", key, null, (referral, by, today) -> referral.accept(by));
    }

    @POST
    @Path("/decline")
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "The agency declines the referral, with a reason that matching heeds")
    @CarriesVersion
    public Uni<Response> decline(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MoveRequests.Decline request) {
        return move(id, "decline", key, request, (referral, by, today) -> referral.decline(by, request.reason()));
    }

    @POST
    @Path("/waitlisting")
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "The agency puts the student on its waitlist")
    @CarriesVersion
    public Uni<Response> waitlist(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return move(id, "waitlist", key, null, (referral, by, today) -> referral.waitlist(by));
    }

    @POST
    @Path("/sessions")
    @RolesAllowed({
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN
    })
    @Operation(
            summary = "Report a session that was held or missed",
            description = "The school records what an agency without an account tells it.")
    @CarriesVersion
    @ShowsStudentData
    public Uni<Response> reportSession(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MoveRequests.SessionReport request) {
        Session session = new Session(ids.next(), request.heldOn(), request.attended());
        return move(id, "session", key, request, (referral, by, today) -> referral.reportSession(by, session, today));
    }

    @POST
    @Path("/closure")
    @RolesAllowed({
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN
    })
    @Operation(
            summary = "Close the referral on evidence",
            description =
                    "As served after an attended session; as not served with a reason and the attempts to reach the"
                            + " family.")
    @Refuses("EVIDENCE_MISSING")
    @CarriesVersion
    @ShowsStudentData
    public Uni<Response> close(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MoveRequests.ClosureRequest request) {
        return move(id, "close", key, request, (referral, by, today) -> referral.close(by, request.closure()));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed({
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN
    })
    @Operation(summary = "Call the referral off, from either side")
    @CarriesVersion
    @ShowsStudentData
    public Uni<Response> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MoveRequests.Cancellation request) {
        return move(id, "cancel", key, request, (referral, by, today) -> referral.cancel(by, request.reason()));
    }

    private Uni<Response> move(UUID id, String operation, @Nullable String key, @Nullable Object body, Step step) {
        Caller by = caller.get();
        return moving.make(by, new MoveReferral.Request(new ReferralId(id), operation, key, body, step))
                .onFailure(ReferralRefused.class)
                .transform(refused -> ReferralProblem.of((ReferralRefused) refused))
                .map(filed -> answer(by, filed));
    }

    private static Response answer(Caller by, Filed filed) {
        Object view = by.organization() == null ? ReferralView.of(filed) : AgencyGlance.of(filed);
        return Response.ok(view)
                .tag(EntityTags.of(filed.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
