package org.throughline.referral.departure.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.departure.DepartureId;
import org.throughline.referral.departure.Listing;
import org.throughline.referral.departure.ReadTransitions;
import org.throughline.training.ShowsStudentData;

/** Who leaves a partner, and the referrals of the caller's schools that this touches. */
@Path("/v1/departures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class DepartureResource {

    private final CurrentCaller caller;
    private final ReadTransitions transitions;
    private final Cursors cursors;

    public DepartureResource(CurrentCaller caller, ReadTransitions transitions, Cursors cursors) {
        this.caller = caller;
        this.transitions = transitions;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "The departures of partners' staff that touch referrals of the caller's schools",
            description = "With how many of these referrals have a plan. No student and no person is named.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<RestResponse<Items<DepartureView>>> list(
            @Parameter(
                            description =
                                    "true: those with a referral that still asks for a plan, what is due first comes"
                                            + " first. false: the others, the latest last day first.")
                    @QueryParam("open")
                    @DefaultValue("true")
                    boolean open,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller by = caller.get();
        by.requireTenant();
        Listing listing = open ? Listing.OPEN : Listing.SETTLED;
        PageRequest page = PageRequest.of(cursors, by, "departures\n" + listing, limit, cursor);
        return transitions.list(by, listing, page).map(found -> answer(page, uri, found.map(DepartureView::of)));
    }

    @GET
    @Path("/{id}/transitions")
    @Operation(
            summary = "The referrals of the caller's schools that a departure touches",
            description =
                    "Those that were sent to a service of who leaves, no later than the last day, and were not over when"
                            + " the departure was told. The reading is recorded for each student.")
    @APIResponse(responseCode = "200", description = "One page, by the referrals' ids")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: not there, or nothing in reach is touched")
    public Uni<RestResponse<Items<TransitionView>>> transitions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller by = caller.get();
        by.requireTenant();
        PageRequest page = PageRequest.of(cursors, by, "transitions\n" + id, limit, cursor);
        return transitions
                .of(by, new DepartureId(id), page)
                .map(found -> answer(page, uri, found.map(TransitionView::of)));
    }

    private <T> RestResponse<Items<T>> answer(PageRequest request, UriInfo uri, Page<T> page) {
        return ResponseBuilder.fromResponse(request.answer(cursors, uri, page))
                .header("Cache-Control", "no-store")
                .build();
    }
}
