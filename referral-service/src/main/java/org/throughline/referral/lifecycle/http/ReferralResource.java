package org.throughline.referral.lifecycle.http;

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
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.AccessRecord;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.lifecycle.DraftReferral;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralView;
import org.throughline.referral.lifecycle.Referrals;
import org.throughline.training.ShowsStudentData;

/** Referrals, for people of the district. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class ReferralResource {

    private final CurrentCaller caller;
    private final DraftReferral drafting;
    private final Transactions transactions;
    private final Referrals referrals;
    private final AccessRecord access;

    public ReferralResource(
            CurrentCaller caller,
            DraftReferral drafting,
            Transactions transactions,
            Referrals referrals,
            AccessRecord access) {
        this.caller = caller;
        this.drafting = drafting;
        this.transactions = transactions;
        this.referrals = referrals;
        this.access = access;
    }

    @POST
    @Operation(summary = "Draft a referral", description = "Nothing leaves the district before it is sent.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201", responseDescription = "The draft")
    @CarriesVersion
    public Uni<RestResponse<ReferralView>> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull DraftRequest request) {
        return drafting.draft(caller.get(), request.request(key)).map(filed -> answer(filed)
                .<ReferralView>status(201)
                .location(URI.create("/v1/referrals/" + filed.referral().id().value()))
                .build());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One referral", description = "The reading is recorded.")
    @APIResponse(responseCode = "200", description = "The referral")
    @CarriesVersion
    public Uni<RestResponse<ReferralView>> get(@PathParam("id") UUID id) {
        Caller by = caller.get();
        by.requireTenant();
        return transactions.as(by, session -> referrals
                .find(session, new ReferralId(id))
                .invoke(filed -> SchoolScope.of(by).require(filed.referral().schoolSourcedId()))
                .call(filed -> access.read(
                        session, by, "getReferral", Set.of(filed.referral().student())))
                .map(filed -> answer(filed).build()));
    }

    private static ResponseBuilder<ReferralView> answer(Filed filed) {
        return ResponseBuilder.ok(ReferralView.of(filed))
                .tag(EntityTags.of(filed.version()))
                .header("Cache-Control", "no-store");
    }
}
