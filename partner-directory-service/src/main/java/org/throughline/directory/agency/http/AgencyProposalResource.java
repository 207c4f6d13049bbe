package org.throughline.directory.agency.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.Agency;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.agency.FindAgencies;
import org.throughline.directory.agency.Registration;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What waits for the operator of the installation. */
@Path("/v1/agency-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE)
public class AgencyProposalResource {

    private final CurrentCaller callers;
    private final FindAgencies agencies;
    private final Cursors cursors;

    public AgencyProposalResource(CurrentCaller callers, FindAgencies agencies, Cursors cursors) {
        this.callers = callers;
        this.agencies = agencies;
        this.cursors = cursors;
    }

    /**
     * A proposal, or another name of a verified agency.
     *
     * @param tenantId the district that proposed it, which the verification names; {@code district} is its code
     * @param nextName the name that waits; absent where the agency itself does
     * @param version the agency's ETag
     */
    record ProposalView(
            UUID agencyId,
            UUID tenantId,
            String district,
            AgencyState state,
            String name,
            @Nullable String nextName,
            String intakeEmail,
            long version) {

        static ProposalView of(FindAgencies.Proposal proposal) {
            Agency agency = proposal.agency();
            Registration registration = agency.registration();
            return new ProposalView(
                    agency.id().value(),
                    agency.proposedIn().value(),
                    proposal.district(),
                    agency.state(),
                    registration.name(),
                    registration.nextName(),
                    registration.intakeEmail(),
                    agency.version());
        }
    }

    @GET
    @Operation(
            summary = "What waits for verification",
            description =
                    "Service-only: proposals of all districts, and other names of verified agencies, in the order of their ids, each "
                            + "with the district that proposed it.")
    public Uni<RestResponse<Items<ProposalView>>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "agency proposals", limit, cursor);
        return agencies.awaiting(page)
                .map(found -> ResponseBuilder.fromResponse(page.answer(cursors, uri, found.map(ProposalView::of)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
