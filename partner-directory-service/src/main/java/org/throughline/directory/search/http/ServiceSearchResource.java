package org.throughline.directory.search.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.code.FoundItems;
import org.throughline.directory.search.FindServices;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.TravelEstimate;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Services by any combination of filters. They are POSTs so that nothing about a student stands in an address. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceSearchResource {

    private final CurrentCaller callers;
    private final FindServices services;
    private final Cursors cursors;
    private final AskedSearches asked;
    private final BelievedReports believed;

    public ServiceSearchResource(
            CurrentCaller callers,
            FindServices services,
            Cursors cursors,
            AskedSearches asked,
            BelievedReports believed) {
        this.callers = callers;
        this.services = services;
        this.cursors = cursors;
        this.asked = asked;
        this.believed = believed;
    }

    @POST
    @Path("/searches")
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.SERVICE})
    @Operation(
            summary = "Search services by any combination of filters",
            description = "All given parts hold at the same time. With where.near the nearest come first, in a straight"
                    + " line, likewise with where.from, which names a place of the directory or an address of the"
                    + " district's address points instead of a point; wayBegins then says how exactly that is"
                    + " known; services whose place is not published come last and are never too far. travel is an"
                    + " estimate from the straight line, no more. The next page is the same body sent to the"
                    + " address in Link. Where nothing is found, notInDirectory names the codes that no service of the"
                    + " district has, with the one that is likely meant. Nothing is stored.")
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<FoundItems<ServiceView>>> search(
            @Valid @NotNull SearchRequest request,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller caller = callers.get();
        PageRequest page = PageRequest.of(cursors, caller, "services " + request, limit, cursor);
        return asked.read(caller, request)
                .chain(search -> services.page(search.query(), search.near(), request.askedCodes(), page)
                        .map(found -> FoundItems.answer(
                                page.answer(
                                        cursors,
                                        uri,
                                        found.page().map(service -> view(caller, request, search, service))),
                                found.unknown())))
                .map(ServiceSearchResource::uncached);
    }

    @POST
    @Path("/facets")
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.SERVICE})
    @Operation(
            summary = "How many of the services that a search finds have which values",
            description = "Takes what the search takes; counts them all, not only those of one page. openPlace and"
                    + " validAgreement count those that the filters of the same name would leave. Where nothing is found,"
                    + " notInDirectory names the codes that no service of the district has.")
    @Refuses("NOT_FOUND")
    public Uni<FacetsView> facets(@Valid @NotNull SearchRequest request) {
        Caller caller = callers.get();
        return asked.read(caller, request)
                .chain(search -> services.facets(caller, search.query(), request.askedCodes()))
                .map(FacetsView::of);
    }

    private ServiceView view(Caller caller, SearchRequest request, AskedSearches.Asked search, FoundService service) {
        return ServiceView.of(
                service,
                service.availability(believed.since(service.believedForDays())),
                TravelEstimate.of(request.travelMode(), service.straightLineMetres()),
                search.wayBegins(),
                caller.has(Role.SERVICE));
    }

    private static <T> RestResponse<T> uncached(RestResponse<T> response) {
        return ResponseBuilder.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
