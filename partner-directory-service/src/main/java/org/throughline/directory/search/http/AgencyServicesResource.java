package org.throughline.directory.search.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.search.AgencyService;
import org.throughline.directory.search.ListOwnServices;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What an agency gives, in all districts together. */
@Path("/v1/agencies/{id}/services")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyServicesResource {

    private final CurrentCaller callers;
    private final ListOwnServices services;
    private final Cursors cursors;
    private final BelievedReports believed;

    public AgencyServicesResource(
            CurrentCaller callers, ListOwnServices services, Cursors cursors, BelievedReports believed) {
        this.callers = callers;
        this.services = services;
        this.cursors = cursors;
        this.believed = believed;
    }

    /**
     * A service of the agency.
     *
     * @param district the code of the district whose directory has it
     * @param acceptsReferrals whether it can receive referrals at all; {@code reasons} says why not
     * @param availability OPEN, FULL, or UNKNOWN when the last report is older than the district believes
     */
    record OwnServiceView(
            UUID id,
            String name,
            String district,
            String districtName,
            UUID organizationId,
            String organizationName,
            boolean acceptsReferrals,
            List<String> reasons,
            Availability availability) {

        static OwnServiceView of(AgencyService service, Availability availability) {
            return new OwnServiceView(
                    service.id(),
                    service.name(),
                    service.district().code(),
                    service.district().name(),
                    service.organizationId(),
                    service.organizationName(),
                    service.refusals().isEmpty(),
                    service.refusals(),
                    availability);
        }
    }

    @GET
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "An agency's own services",
            description =
                    "Of every district that has linked an organization to it, by name; the id is the one under which places are "
                            + "reported. 404 for another agency's.")
    public Uni<RestResponse<Items<OwnServiceView>>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller caller = callers.get();
        requireOwn(caller, id);
        PageRequest page = PageRequest.of(cursors, caller, "own services", limit, cursor);
        return services.page(page).map(found -> page.answer(cursors, uri, found.map(this::view)));
    }

    private static void requireOwn(Caller caller, UUID agency) {
        if (!caller.requireOrganization().value().equals(agency)) {
            throw ProblemException.notFound();
        }
    }

    private OwnServiceView view(AgencyService service) {
        return OwnServiceView.of(
                service, Availability.of(service.lastReports(), believed.since(service.believedForDays())));
    }
}
