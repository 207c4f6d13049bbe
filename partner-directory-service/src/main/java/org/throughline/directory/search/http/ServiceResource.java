package org.throughline.directory.search.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.code.FoundItems;
import org.throughline.directory.search.FindServices;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Services of a district, searched and read. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {

    private final CurrentCaller callers;
    private final FindServices services;
    private final Cursors cursors;
    private final BelievedReports believed;

    public ServiceResource(CurrentCaller callers, FindServices services, Cursors cursors, BelievedReports believed) {
        this.callers = callers;
        this.services = services;
        this.cursors = cursors;
        this.believed = believed;
    }

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.SERVICE})
    @Operation(
            summary = "Search services by a few filters",
            description = "All given parts must hold; POST /v1/services/searches takes more of them. With near "
                    + "(latitude,longitude) the nearest come first, in a straight line; services whose place is not "
                    + "published come last and are never too far. Where nothing is found, notInDirectory names the codes that "
                    + "no service has.")
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<FoundItems<ServiceView>>> search(
            @Valid @BeanParam ServiceParameters parameters,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller caller = callers.get();
        caller.requireTenant();
        ServiceQuery query = parameters.query();
        PageRequest page = PageRequest.of(cursors, caller, "services " + query, limit, cursor);
        return services.page(today -> query, query.near(), parameters.askedCodes(), page)
                .map(found -> FoundItems.answer(
                        page.answer(cursors, uri, found.page().map(service -> view(caller, service))),
                        found.unknown()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.SERVICE
    })
    @Operation(
            summary = "A service",
            description =
                    "An agency sees its own services, in every district. Only other services of the system are told "
                            + "the intake address.")
    public Uni<ServiceView> get(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        return services.get(caller, id).map(service -> view(caller, service));
    }

    private ServiceView view(Caller caller, FoundService service) {
        return ServiceView.of(
                service,
                service.availability(believed.since(service.believedForDays())),
                null,
                null,
                caller.has(Role.SERVICE));
    }
}
