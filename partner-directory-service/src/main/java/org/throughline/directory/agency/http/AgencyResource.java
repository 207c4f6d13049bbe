package org.throughline.directory.agency.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.Agency;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyQuery;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.agency.FindAgencies;
import org.throughline.directory.agency.RegisterAgency;
import org.throughline.directory.agency.Registration;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The registry of agencies, one for all districts. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyResource {

    private final CurrentCaller callers;
    private final RegisterAgency registry;
    private final FindAgencies agencies;
    private final Cursors cursors;
    private final Ids ids;

    public AgencyResource(
            CurrentCaller callers, RegisterAgency registry, FindAgencies agencies, Cursors cursors, Ids ids) {
        this.callers = callers;
        this.registry = registry;
        this.agencies = agencies;
        this.cursors = cursors;
        this.ids = ids;
    }

    /**
     * A proposal.
     *
     * @param id given when the identity provider knows the agency already by this id
     */
    record AgencyRequest(
            @Nullable UUID id,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name,
            @NotBlank @Email @Size(max = 254) String intakeEmail) {

        /** Shows no address. */
        @Override
        public String toString() {
            return "AgencyRequest[id=" + id + "]";
        }
    }

    @POST
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Propose an agency",
            description = "Nobody else sees it before it is verified. 409 when the registry has the id.")
    @Answers(201)
    @CarriesVersion
    @Refuses("AGENCY_ALREADY_KNOWN")
    public Uni<RestResponse<AgencyView>> propose(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull AgencyRequest request) {
        Caller caller = callers.get();
        IdempotentRequest once =
                new IdempotentRequest(caller.requireTenant(), caller.person().value(), "proposeAgency", key, request);
        AgencyId id = new AgencyId(request.id() == null ? ids.next() : request.id());
        return registry.propose(caller, once, proposed(caller, id, request))
                .onFailure(AgencyRefused.class)
                .transform(refused -> AgencyProblem.of((AgencyRefused) refused))
                .chain(created -> created(caller, created));
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.SERVICE
    })
    @Operation(
            summary = "Agencies of the registry",
            description =
                    "Verified ones of all districts, those in whose place another stands, the district's own proposals, one's own "
                            + "agency; by name.")
    public Uni<RestResponse<Items<AgencyView>>> list(
            @Parameter(description = "Each of its words begins a word of the name, with or without accents.")
                    @QueryParam("name")
                    @Size(min = 1, max = 200)
                    @Pattern(regexp = PlainText.SOUGHT)
                    @Nullable
                    String name,
            @Parameter(description = "Only agencies of this state.") @QueryParam("state") @Nullable AgencyState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller caller = callers.get();
        AgencyQuery query = new AgencyQuery(name, state);
        PageRequest page = PageRequest.of(cursors, caller, query.canonical(), limit, cursor);
        return agencies.page(query, page)
                .map(found -> page.answer(cursors, uri, found.map(agency -> AgencyView.of(caller, agency))));
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
            summary = "An agency",
            description =
                    "Verified ones, the district's own proposals, one's own agency. One in whose place another stands says "
                            + "which, also as a Link of relation successor-version.")
    @CarriesVersion
    public Uni<RestResponse<AgencyView>> get(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        return registry.get(caller, new AgencyId(id))
                .map(agency -> AgencyView.answer(ResponseBuilder.ok(), caller, agency));
    }

    private static Agency proposed(Caller caller, AgencyId id, AgencyRequest request) {
        return Agency.proposed(id, caller.requireTenant(), Registration.of(request.name(), request.intakeEmail()));
    }

    private Uni<RestResponse<AgencyView>> created(Caller caller, Created created) {
        return registry.get(caller, new AgencyId(created.resource()))
                .map(agency -> AgencyView.answer(
                        ResponseBuilder.<AgencyView>create(created.status())
                                .location(
                                        URI.create("/v1/agencies/" + agency.id().value())),
                        caller,
                        agency));
    }
}
