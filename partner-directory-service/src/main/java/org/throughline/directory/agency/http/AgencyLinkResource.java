package org.throughline.directory.agency.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyLink;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agency.LinkAgency;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Which agency an organization of the district is. */
@Path("/v1/organizations/{id}/agency")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyLinkResource {

    private final CurrentCaller callers;
    private final LinkAgency links;

    public AgencyLinkResource(CurrentCaller callers, LinkAgency links) {
        this.callers = callers;
        this.links = links;
    }

    record LinkRequest(@NotNull UUID agencyId) {}

    /** The link that holds, and whose act it was. */
    record LinkView(UUID organizationId, UUID agencyId, String linkedBy, Instant linkedAt) {
        static LinkView of(AgencyLink link) {
            return new LinkView(link.organization().value(), link.agency().value(), link.linkedBy(), link.linkedAt());
        }
    }

    @GET
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR})
    @Operation(summary = "The agency an organization is", description = "404 when it is linked to none.")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return links.get(callers.get(), new DistrictOrganizationId(id)).map(AgencyLinkResource::answer);
    }

    @PUT
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Link an organization to a verified agency",
            description =
                    "The act is kept with who and when. Changing a link needs If-Match. 409 for an agency that is not verified.")
    public Uni<Response> link(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LinkRequest request) {
        Caller caller = callers.get();
        caller.requireTenant();
        return links.link(caller, new DistrictOrganizationId(id), new AgencyId(request.agencyId()), ifMatch)
                .onFailure(AgencyRefused.class)
                .transform(refused -> AgencyProblem.of((AgencyRefused) refused))
                .map(AgencyLinkResource::answer);
    }

    private static Response answer(AgencyLink link) {
        return Response.ok(LinkView.of(link)).tag(EntityTags.of(link.version())).build();
    }
}
