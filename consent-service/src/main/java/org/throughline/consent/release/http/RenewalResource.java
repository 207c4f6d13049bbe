package org.throughline.consent.release.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ListRenewals;
import org.throughline.consent.release.Renewals.Unsent;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** What staff are reminded of: renewals that were drafted and still have to be sent. */
@Path("/v1/releases/renewals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
@ShowsStudentData
public class RenewalResource {
    private final CurrentCaller caller;
    private final ListRenewals listing;
    private final Cursors cursors;
    private final Clock clock;

    public RenewalResource(CurrentCaller caller, ListRenewals listing, Cursors cursors, Clock clock) {
        this.caller = caller;
        this.listing = listing;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * One renewal.
     *
     * @param draftId what has to be sent
     * @param releaseId what it goes on from, and the last day of that
     * @param overdue whether that day is over: nothing is permitted until the draft is signed
     */
    record RenewalView(UUID draftId, UUID releaseId, UUID studentId, LocalDate endsOn, boolean overdue) {
        static RenewalView of(Unsent unsent, Instant now) {
            return new RenewalView(
                    unsent.draft().value(),
                    unsent.earlier().value(),
                    unsent.student().value(),
                    unsent.endsOn(),
                    unsent.isOverdue(now));
        }
    }

    @GET
    @Operation(
            summary = "Renewals that were drafted and not sent, the most urgent first",
            description = "A draft permits nothing: what it goes on from ends on its day.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<RestResponse<Items<RenewalView>>> unsent(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, caller.get(), "unsent renewals", limit, cursor);
        Instant now = clock.instant();
        return listing.unsent(page)
                .map(found -> page.answer(cursors, uri, found.map(unsent -> RenewalView.of(unsent, now))))
                .map(answer -> ResponseBuilder.fromResponse(answer)
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
