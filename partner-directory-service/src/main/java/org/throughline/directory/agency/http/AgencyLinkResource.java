package org.throughline.directory.agency.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyLink;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agency.LinkAgency;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Which agency an organization of the district is. */
@Path("/v1/organizations/{id}/agency")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyLinkResource {

    private final CurrentCaller callers;
    private final LinkAgency links;
    private final Cursors cursors;

    public AgencyLinkResource(CurrentCaller callers, LinkAgency links, Cursors cursors) {
        this.callers = callers;
        this.links = links;
        this.cursors = cursors;
    }

    /**
     * Which agency it is; of what was read, by whom and when it was linked is ignored.
     *
     * @param organizationId that is linked; a request may repeat it
     */
    @JsonIgnoreProperties({"linkedBy", "linkedAt"})
    record LinkRequest(@Schema(readOnly = true) @Nullable UUID organizationId, @NotNull UUID agencyId) {

        AgencyId agency(UUID organization) {
            Echoed.require(organizationId, organization, "/organizationId");
            return new AgencyId(agencyId);
        }
    }

    /** The link that holds, and whose act it was. */
    record AgencyLinkView(UUID organizationId, UUID agencyId, String linkedBy, Instant linkedAt) {
        static AgencyLinkView of(AgencyLink link) {
            return new AgencyLinkView(
                    link.organization().value(), link.heldAgency().value(), link.linkedBy(), link.linkedAt());
        }
    }

    /** @param reason why the link was wrong or is over; of nobody in person */
    record TakingBackRequest(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) String reason) {}

    /**
     * An act.
     *
     * @param version counts the acts of the organization; the highest holds
     * @param agencyId absent where the link before was taken back
     * @param reason why it was taken back
     */
    record LinkActView(long version, @Nullable UUID agencyId, String by, Instant at, @Nullable String reason) {
        static LinkActView of(AgencyLink act) {
            AgencyId agency = act.agency();
            return new LinkActView(
                    act.version(),
                    agency == null ? null : agency.value(),
                    act.linkedBy(),
                    act.linkedAt(),
                    act.reason());
        }
    }

    @GET
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR})
    @Operation(summary = "The agency an organization is", description = "404 when it is linked to none.")
    @CarriesVersion
    public Uni<RestResponse<AgencyLinkView>> get(@PathParam("id") UUID id) {
        return links.get(callers.get(), new DistrictOrganizationId(id)).map(AgencyLinkResource::answer);
    }

    @PUT
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Link an organization to a verified agency",
            description =
                    "The act is kept with who and when. Changing a link needs If-Match. 409 for an agency that is not"
                            + " verified.")
    @CarriesVersion
    @Refuses({"AGENCY_NOT_VERIFIED", "AGENCY_SUCCEEDED"})
    public Uni<RestResponse<AgencyLinkView>> link(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LinkRequest request) {
        Caller caller = callers.get();
        caller.requireTenant();
        return links.link(caller, new DistrictOrganizationId(id), request.agency(id), ifMatch)
                .onFailure(AgencyRefused.class)
                .transform(refused -> AgencyProblem.of((AgencyRefused) refused))
                .map(AgencyLinkResource::answer);
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Take a link to an agency back",
            description =
                    "The organization is no agency any more, until it is linked again: its services receive no referrals, and the agency "
                            + "sees them no more. The act is kept with who, when and why. If-Match takes the link's ETag. 404 when "
                            + "it is linked to none.")
    @Answers(204)
    public Uni<RestResponse<Void>> takeBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TakingBackRequest request) {
        Caller caller = callers.get();
        caller.requireTenant();
        return links.takeBack(caller, new DistrictOrganizationId(id), request.reason(), ifMatch)
                .replaceWith(() -> RestResponse.noContent());
    }

    @GET
    @Path("/acts")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Operation(
            summary = "Which agency an organization was, by whose act",
            description = "All acts, the latest first: links, links that followed a succession, links taken back.")
    public Uni<RestResponse<Items<LinkActView>>> acts(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "agency acts " + id, limit, cursor);
        return links.acts(new DistrictOrganizationId(id), page)
                .map(found -> page.answer(cursors, uri, found.map(LinkActView::of)));
    }

    private static RestResponse<AgencyLinkView> answer(AgencyLink link) {
        return ResponseBuilder.ok(AgencyLinkView.of(link))
                .tag(EntityTags.of(link.version()))
                .build();
    }
}
