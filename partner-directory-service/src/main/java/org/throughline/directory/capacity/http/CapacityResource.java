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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.KeptByProgram;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.capacity.ReportCapacity;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The places of a service. */
@Path("/v1/services/{id}/capacity")
@Produces(MediaType.APPLICATION_JSON)
public class CapacityResource {

    private final CurrentCaller callers;
    private final ReportCapacity reports;
    private final CapacityAnswers answers;
    private final Cursors cursors;

    public CapacityResource(CurrentCaller callers, ReportCapacity reports, CapacityAnswers answers, Cursors cursors) {
        this.callers = callers;
        this.reports = reports;
        this.answers = answers;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN
    })
    @Operation(summary = "The last report of a service's places as a whole", description = "404 when there is none.")
    @CarriesVersion
    public Uni<RestResponse<CapacityView>> get(@PathParam("id") UUID id) {
        return reports.last(callers.get(), new Offering(id, null)).map(answers::ok);
    }

    @PUT
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Report a service's places as a whole",
            description =
                    "By the agency whose service it is, or by the district. If-Match is needed once there is a report."
                            + " 409 while a program of the agency keeps them.")
    @CarriesVersion
    @Refuses("PLACES_KEPT_BY_PROGRAM")
    public Uni<RestResponse<CapacityView>> report(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CapacityBody body) {
        Offering whole = new Offering(id, null);
        return reports.report(callers.get(), whole, body.telling(whole), ifMatch)
                .map(answers::ok)
                .onFailure(KeptByProgram.class)
                .transform(kept -> CapacityProblem.keptByProgram());
    }

    @GET
    @Path("/reports")
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN
    })
    @Operation(
            summary = "Every report of a service's places, the newest first",
            description = "Of the service as a whole and of its locations.")
    public Uni<RestResponse<Items<CapacityView>>> history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "capacity reports " + id, limit, cursor);
        return reports.history(id, page).map(found -> page.answer(cursors, uri, found.map(answers::view)));
    }
}
