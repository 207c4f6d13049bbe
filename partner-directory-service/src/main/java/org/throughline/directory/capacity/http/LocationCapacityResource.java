package org.throughline.directory.capacity.http;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.KeptByProgram;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.capacity.ReportCapacity;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The places of a service at one of its locations. */
@Path("/v1/services/{id}/locations/{locationId}/capacity")
@Produces(MediaType.APPLICATION_JSON)
public class LocationCapacityResource {

    private final CurrentCaller callers;
    private final ReportCapacity reports;
    private final CapacityAnswers answers;

    public LocationCapacityResource(CurrentCaller callers, ReportCapacity reports, CapacityAnswers answers) {
        this.callers = callers;
        this.reports = reports;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN
    })
    @Operation(summary = "The last report of a service's places at a location", description = "404 when there is none.")
    @CarriesVersion
    public Uni<RestResponse<CapacityView>> get(@PathParam("id") UUID id, @PathParam("locationId") UUID location) {
        return reports.last(callers.get(), new Offering(id, location)).map(answers::ok);
    }

    @PUT
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Report a service's places at a location",
            description = "By the agency whose service it is, or by the district; 404 when the service is not there."
                    + " If-Match is needed once there is a report of the location. 409 while a program of the"
                    + " agency keeps them.")
    @CarriesVersion
    @Refuses("PLACES_KEPT_BY_PROGRAM")
    public Uni<RestResponse<CapacityView>> report(
            @PathParam("id") UUID id,
            @PathParam("locationId") UUID location,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CapacityBody body) {
        Offering there = new Offering(id, location);
        return reports.report(callers.get(), there, body.telling(there), ifMatch)
                .map(answers::ok)
                .onFailure(KeptByProgram.class)
                .transform(kept -> CapacityProblem.keptByProgram());
    }
}
