package org.throughline.consent.release.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.AcknowledgeWithdrawal;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ListWithdrawals;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Withdrawal;
import org.throughline.consent.release.Withdrawals.Told;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** What recipients may not use any more: they acknowledge it, and the district sees who has not. */
@Path("/v1/releases/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@ShowsStudentData
public class WithdrawalResource {
    private final CurrentCaller caller;
    private final ListWithdrawals listing;
    private final AcknowledgeWithdrawal acknowledging;
    private final Cursors cursors;

    public WithdrawalResource(
            CurrentCaller caller, ListWithdrawals listing, AcknowledgeWithdrawal acknowledging, Cursors cursors) {
        this.caller = caller;
        this.listing = listing;
        this.acknowledging = acknowledging;
        this.cursors = cursors;
    }

    /**
     * One withdrawal.
     *
     * @param districtId whose release it was: an agency has several districts
     * @param studentId an id, and nothing else of the student: who never learned whose it is learns nothing by it
     * @param categories what was withdrawn, where it was not the whole
     */
    record WithdrawalView(
            UUID id,
            UUID districtId,
            UUID releaseId,
            UUID studentId,
            Withdrawal.Kind kind,
            Set<Category> categories,
            Party.Kind recipientKind,
            String recipientId,
            Instant effectiveAt,
            @Nullable Instant acknowledgedAt) {
        static WithdrawalView of(Told told) {
            Withdrawal withdrawal = told.withdrawal();
            Withdrawal.Acknowledgement given = withdrawal.acknowledgement();
            return new WithdrawalView(
                    withdrawal.id(),
                    told.tenant().value(),
                    withdrawal.release().value(),
                    withdrawal.student().value(),
                    withdrawal.kind(),
                    withdrawal.categories(),
                    withdrawal.recipient().kind(),
                    withdrawal.recipient().id(),
                    withdrawal.effectiveAt(),
                    given == null ? null : given.at());
        }
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AUDITOR,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.INTEGRATOR
    })
    @Operation(
            summary = "What recipients were told to use no more",
            description = "The latest first. An agency or an integrator sees its own, from all its districts; the"
                    + " district's people see theirs. acknowledged=false lists what nobody has taken note of yet.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<RestResponse<Items<WithdrawalView>>> list(
            @Parameter(description = "Only those that the recipient has, or has not, acknowledged.")
                    @QueryParam("acknowledged")
                    @Nullable
                    Boolean acknowledged,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller by = caller.get();
        PageRequest page = PageRequest.of(cursors, by, "withdrawals\n" + acknowledged, limit, cursor);
        return listing.list(page, acknowledged)
                .map(found -> page.answer(cursors, uri, found.map(WithdrawalView::of)))
                .map(answer -> uncached(ResponseBuilder.fromResponse(answer)));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN, Role.Names.INTEGRATOR})
    @Operation(
            summary = "Say that what was withdrawn is not used any more",
            description = "The first word counts; the same again changes nothing.")
    @APIResponse(responseCode = "200", description = "Acknowledged")
    @Refuses(
            value = "CONFLICT",
            never = {"TRAINING_REQUIRED", "DEPENDENCY_UNAVAILABLE"})
    public Uni<RestResponse<WithdrawalView>> acknowledge(@PathParam("id") UUID id) {
        return acknowledging
                .acknowledge(caller.get(), id)
                .map(told -> uncached(ResponseBuilder.ok(WithdrawalView.of(told))));
    }

    private static <T> RestResponse<T> uncached(ResponseBuilder<T> answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
