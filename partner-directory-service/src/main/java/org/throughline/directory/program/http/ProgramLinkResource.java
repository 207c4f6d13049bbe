package org.throughline.directory.program.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.program.LinkProgram;
import org.throughline.directory.program.ProgramId;
import org.throughline.directory.program.ProgramLink;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Which program of the agency keeps the places of a service, as a whole and at its locations. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
public class ProgramLinkResource {

    private static final String WHOLE = "/{id}/program";
    private static final String AT_LOCATION = "/{id}/locations/{locationId}/program";
    private static final String READ =
            "The last act, without a programId when none does any more. 404 when it was never linked to one.";
    private static final String LINK =
            "Within seconds it has the places that the agency reported of the program, and each later report of them; "
                    + "meanwhile nobody reports them directly. Without a programId they are reported directly again. The act "
                    + "is kept with who and when. If-Match is needed once it was linked. 409 unless the service's "
                    + "organization is linked to the agency whose program it is, and once the program has ended: then its "
                    + "services leave it within seconds, what it told of their places is believed no more, and they are "
                    + "reported directly again.";

    private final CurrentCaller callers;
    private final LinkProgram links;

    public ProgramLinkResource(CurrentCaller callers, LinkProgram links) {
        this.callers = callers;
        this.links = links;
    }

    /**
     * Which program; of what was read, by whom and when it was linked is ignored.
     *
     * @param serviceId and {@code locationId}: of what; a request may repeat them
     * @param programId left out when none keeps its places any more
     */
    @JsonIgnoreProperties({"linkedBy", "linkedAt"})
    record ProgramLinkBody(
            @Schema(readOnly = true) @Nullable UUID serviceId,
            @Schema(readOnly = true) @Nullable UUID locationId,
            @Nullable UUID programId) {

        @Nullable
        ProgramId program(Offering of) {
            Echoed.require(serviceId, of.service(), "/serviceId");
            Echoed.require(locationId, of.location(), "/locationId");
            return programId == null ? null : new ProgramId(programId);
        }
    }

    /**
     * The act that holds, and whose it was.
     *
     * @param locationId absent for the service as a whole
     * @param programId absent when none keeps its places any more
     */
    record ProgramLinkView(
            UUID serviceId, @Nullable UUID locationId, @Nullable UUID programId, String linkedBy, Instant linkedAt) {

        static ProgramLinkView of(ProgramLink link) {
            Offering offering = link.offering();
            ProgramId program = link.program();
            return new ProgramLinkView(
                    offering.service(),
                    offering.location(),
                    program == null ? null : program.value(),
                    link.linkedBy(),
                    link.linkedAt());
        }
    }

    @GET
    @Path(WHOLE)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "The program that keeps a service's places as a whole", description = READ)
    @CarriesVersion
    public Uni<RestResponse<ProgramLinkView>> get(@PathParam("id") UUID id) {
        return answer(links.get(callers.get(), new Offering(id, null)));
    }

    @PUT
    @Path(WHOLE)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Let a program of the agency keep a service's places as a whole", description = LINK)
    @CarriesVersion
    @Refuses({"PROGRAM_OF_ANOTHER_AGENCY", "PROGRAM_ENDED"})
    public Uni<RestResponse<ProgramLinkView>> link(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ProgramLinkBody request) {
        Offering whole = new Offering(id, null);
        return answer(links.link(callers.get(), whole, request.program(whole), ifMatch));
    }

    @GET
    @Path(AT_LOCATION)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "The program that keeps a service's places at a location", description = READ)
    @CarriesVersion
    public Uni<RestResponse<ProgramLinkView>> getThere(
            @PathParam("id") UUID id, @PathParam("locationId") UUID location) {
        return answer(links.get(callers.get(), new Offering(id, location)));
    }

    @PUT
    @Path(AT_LOCATION)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Let a program of the agency keep a service's places at a location", description = LINK)
    @CarriesVersion
    @Refuses({"PROGRAM_OF_ANOTHER_AGENCY", "PROGRAM_ENDED"})
    public Uni<RestResponse<ProgramLinkView>> linkThere(
            @PathParam("id") UUID id,
            @PathParam("locationId") UUID location,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ProgramLinkBody request) {
        Offering there = new Offering(id, location);
        return answer(links.link(callers.get(), there, request.program(there), ifMatch));
    }

    private static Uni<RestResponse<ProgramLinkView>> answer(Uni<ProgramLink> found) {
        return ProgramProblem.told(found).map(link -> ResponseBuilder.ok(ProgramLinkView.of(link))
                .tag(EntityTags.of(link.version()))
                .build());
    }
}
