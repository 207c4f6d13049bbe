package org.throughline.directory.staff.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.register.EntryAnswers;
import org.throughline.directory.register.Write;
import org.throughline.directory.staff.AgencyStaffMember;
import org.throughline.directory.staff.KeepAgencyStaff;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** An agency's people, kept once for all districts; districts' records of service name them. */
@Path("/v1/agencies/{id}/staff-members")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyStaffResource {

    private final CurrentCaller callers;
    private final KeepAgencyStaff staff;
    private final Cursors cursors;

    public AgencyStaffResource(CurrentCaller callers, KeepAgencyStaff staff, Cursors cursors) {
        this.callers = callers;
        this.staff = staff;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(Role.Names.AGENCY_ADMIN)
    @Operation(
            summary = "A person arrives at one's own agency",
            description = "Districts' staff records may name the person. 404 unless the agency is verified.")
    @Answers(201)
    @CarriesVersion
    public Uni<RestResponse<AgencyStaffView>> arrive(
            @PathParam("id") UUID agency,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AgencyStaffRequest request) {
        Write write = new Write(callers.get(), "agencyStaffArrived/" + agency, key, request);
        return staff.arrive(write, request.arriving(new AgencyId(agency))).map(answers(agency)::created);
    }

    @GET
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "The people of one's own agency",
            description = "With presentOn only who has arrived by that day and not left before it.")
    public Uni<RestResponse<Items<AgencyStaffView>>> list(
            @PathParam("id") UUID agency,
            @Parameter(description = "Who has arrived and not left on this day.")
                    @QueryParam("presentOn")
                    @Nullable
                    @CalendarDay
                    LocalDate presentOn,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page =
                PageRequest.of(cursors, callers.get(), "staff of " + agency + "?" + presentOn, limit, cursor);
        return staff.page(new AgencyId(agency), presentOn, page)
                .map(found -> page.answer(cursors, uri, found.map(AgencyStaffView::of)));
    }

    @GET
    @Path("/{staffId}")
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "A person of one's own agency")
    @CarriesVersion
    public Uni<RestResponse<AgencyStaffView>> get(@PathParam("id") UUID agency, @PathParam("staffId") UUID id) {
        return staff.get(callers.get(), new AgencyId(agency), id).map(answers(agency)::ok);
    }

    @PUT
    @Path("/{staffId}")
    @RolesAllowed(Role.Names.AGENCY_ADMIN)
    @Operation(
            summary = "Change what one's own agency says of a person",
            description = "Within seconds every district's staff record that names the person says the same.")
    @CarriesVersion
    @Refuses("STAFF_DEPARTED")
    public Uni<RestResponse<AgencyStaffView>> change(
            @PathParam("id") UUID agency,
            @PathParam("staffId") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencyStaffRequest request) {
        AgencyId own = new AgencyId(agency);
        return StaffProblem.told(staff.change(callers.get(), own, id, ifMatch, request.changing(own, id)))
                .map(answers(agency)::ok);
    }

    @POST
    @Path("/{staffId}/departure")
    @RolesAllowed(Role.Names.AGENCY_ADMIN)
    @Operation(
            summary = "A person leaves one's own agency",
            description = "Within seconds every district's staff record that names the person departs too, and each"
                    + " district's fact names the services it touches there. Until the last day is over it is told again with"
                    + " If-Match, to correct the day or the reason.")
    @CarriesVersion
    @Refuses(value = "STAFF_DEPARTED", never = "IF_MATCH_REQUIRED")
    public Uni<RestResponse<AgencyStaffView>> depart(
            @PathParam("id") UUID agency,
            @PathParam("staffId") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull DepartureRequest request) {
        Write write = new Write(callers.get(), "agencyStaffDeparted/" + id, key, request);
        return StaffProblem.told(staff.depart(write, new AgencyId(agency), id, ifMatch, request.departure()))
                .map(answers(agency)::ok);
    }

    @POST
    @Path("/{staffId}/departure/withdrawal")
    @RolesAllowed(Role.Names.AGENCY_ADMIN)
    @Operation(
            summary = "Take a departure from one's own agency back",
            description =
                    "The person stays, and within seconds in every district's staff record that departed because of it.")
    @CarriesVersion
    @Refuses({"STAFF_STAYS", "STAFF_DEPARTED"})
    public Uni<RestResponse<AgencyStaffView>> stay(
            @PathParam("id") UUID agency,
            @PathParam("staffId") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Write write = new Write(callers.get(), "agencyStaffDepartureWithdrawn/" + id, key, null);
        return StaffProblem.told(staff.stay(write, new AgencyId(agency), id)).map(answers(agency)::ok);
    }

    private static EntryAnswers<AgencyStaffMember, AgencyStaffView> answers(UUID agency) {
        return new EntryAnswers<>("/v1/agencies/" + agency + "/staff-members", AgencyStaffView::of);
    }
}
