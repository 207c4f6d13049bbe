package org.throughline.referral.intake.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.intake.AskedYear;
import org.throughline.referral.intake.FindRenewals;
import org.throughline.training.ShowsStudentData;

/** What has to be renewed, above all when a school year ends. */
@Path("/v1/intake-renewals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class RenewalResource {

    private final CurrentCaller caller;
    private final FindRenewals renewals;
    private final Cursors cursors;

    public RenewalResource(CurrentCaller caller, FindRenewals renewals, Cursors cursors) {
        this.caller = caller;
        this.renewals = renewals;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "The referrals that go on and whose partner's papers are missing or hold no more",
            description =
                    "Of the caller's schools. limit is how many referrals are looked through: a page has those of them"
                            + " that lack something, perhaps none, and there are more as long as there is a cursor.")
    @APIResponse(responseCode = "200", description = "One page, by the referrals' ids")
    public Uni<RestResponse<Items<RenewalView>>> list(
            @Parameter(description = "NEXT: what will have to be renewed for the next school year.")
                    @QueryParam("schoolYear")
                    @DefaultValue("PRESENT")
                    AskedYear schoolYear,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller by = caller.get();
        by.requireTenant();
        PageRequest page = PageRequest.of(cursors, by, "renewals\n" + schoolYear, limit, cursor);
        return renewals.find(by, schoolYear, page)
                .map(found -> ResponseBuilder.fromResponse(page.answer(cursors, uri, found.map(RenewalView::of)))
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
