package org.throughline.directory.search.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.NearParameter;
import org.throughline.directory.PlainText;
import org.throughline.directory.search.FindServices;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceQuery;
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
                    + "published come last and are never too far.")
    public Uni<Response> search(
            @Parameter(description = "Words, in any form and with small errors.")
                    @QueryParam("text")
                    @Nullable
                    @Size(max = 200)
                    @Pattern(regexp = PlainText.PATTERN)
                    String text,
            @Parameter(description = "A code of the need, such as COUNSELING.")
                    @QueryParam("category")
                    @Nullable
                    @Size(max = 100)
                    @Pattern(regexp = PlainText.PATTERN)
                    String category,
            @Parameter(description = "ISO 639-1 code of a language it is given in, such as es.")
                    @QueryParam("language")
                    @Nullable
                    @Size(max = 20)
                    @Pattern(regexp = PlainText.PATTERN)
                    String language,
            @Parameter(description = "A kind of insurance it takes, such as MEDICAID.")
                    @QueryParam("insurance")
                    @Nullable
                    @Size(max = 100)
                    @Pattern(regexp = PlainText.PATTERN)
                    String insurance,
            @Parameter(description = "Latitude and longitude in degrees, such as 41.52,-90.57.")
                    @QueryParam("near")
                    @Nullable
                    String near,
            @Parameter(description = "In a straight line; with near only.")
                    @QueryParam("withinMetres")
                    @Nullable
                    @Min(1)
                    @Max(20_000_000)
                    Integer withinMetres,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller caller = callers.get();
        caller.requireTenant();
        ServiceQuery query = new ServiceQuery(
                text,
                new ServiceQuery.Needs(some(category), some(insurance), List.of(), List.of()),
                new ServiceQuery.Person(some(language), false, List.of(), List.of(), null, null),
                new ServiceQuery.Where(NearParameter.read(near), withinMetres, null, false, false),
                ServiceQuery.When.ANY_TIME,
                ServiceQuery.Partner.ANY);
        PageRequest page = PageRequest.of(cursors, caller, "services " + query, limit, cursor);
        return services.page(query, page)
                .map(found -> page.answer(cursors, uri, found.map(service -> view(caller, service))));
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
                caller.has(Role.SERVICE));
    }

    private static List<String> some(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }
}
