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
import org.throughline.directory.partner.UnknownServices;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryAnswers;
import org.throughline.directory.register.Write;
import org.throughline.directory.staff.KeepStaff;
import org.throughline.directory.staff.StaffMember;
import org.throughline.directory.staff.StaffQuery;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** Partners' staff, and that of groups which a school runs itself. */
@Path("/v1/staff-members")
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

    private static final EntryAnswers<StaffMember, StaffView> ANSWERS =
            new EntryAnswers<>("/v1/staff-members", StaffView::of);

    private final CurrentCaller callers;
    private final KeepStaff staff;
    private final Cursors cursors;

    public StaffResource(CurrentCaller callers, KeepStaff staff, Cursors cursors) {
        this.callers = callers;
        this.staff = staff;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "A person arrives",
            description =
                    "An agency tells of its own, in a district that lists it. Of an agencyStaffMember, whom the agency"
                            + " keeps once for all districts, name, personId, roles and languages are left out: they are"
                            + " that one's, and follow it.")
    @Answers(201)
    @CarriesVersion
    @Refuses({"STAFF_DEPARTED", "STAFF_PRESENT", "NOT_FOUND"})
    public Uni<RestResponse<StaffView>> arrive(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull StaffRequest request) {
        Write write = new Write(callers.get(), "staffArrived", key, request);
        return StaffProblem.told(staff.arrive(write, request.arriving())
                        .onFailure(UnknownServices.class)
                        .transform(request::refusal))
                .map(ANSWERS::created);
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN
    })
    @Operation(
            summary = "Staff",
            description =
                    "With presentOn only who has arrived by that day and not left before it. An agency sees its own.")
    public Uni<RestResponse<Items<StaffView>>> list(
            @Parameter(description = "Staff of this organization.") @QueryParam("organizationId") @Nullable
                    UUID organization,
            @Parameter(description = "Who has arrived and not left on this day.")
                    @QueryParam("presentOn")
                    @Nullable
                    @CalendarDay
                    LocalDate presentOn,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        StaffQuery query = new StaffQuery(organization, presentOn);
        PageRequest page = PageRequest.of(cursors, callers.get(), query.canonical(), limit, cursor);
        return staff.page(query, page).map(found -> page.answer(cursors, uri, found.map(StaffView::of)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN
    })
    @Operation(summary = "A person who serves, or served")
    @CarriesVersion
    public Uni<RestResponse<StaffView>> get(@PathParam("id") UUID id) {
        return staff.get(callers.get(), id).map(ANSWERS::ok);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Change what a person does",
            description = "Roles, languages, services, caseload; not the organization. Without an agencyStaffMember it"
                    + " follows none any more.")
    @CarriesVersion
    @Refuses({"STAFF_DEPARTED", "STAFF_PRESENT"})
    public Uni<RestResponse<StaffView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull StaffRequest request) {
        return answer(staff.change(callers.get(), id, ifMatch, request.changing(id))
                .onFailure(UnknownServices.class)
                .transform(request::refusal));
    }

    @POST
    @Path("/{id}/departure")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "A person leaves",
            description =
                    "The fact names the services it touches, so that their students get a transition. Until the last day is"
                            + " over it is told again with If-Match, to correct the day or the reason.")
    @CarriesVersion
    @Refuses(
            value = {"STAFF_DEPARTED", "STAFF_PRESENT"},
            never = "IF_MATCH_REQUIRED")
    public Uni<RestResponse<StaffView>> depart(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull DepartureRequest request) {
        Write write = new Write(callers.get(), "staffDeparted/" + id, key, request);
        return answer(staff.depart(write, id, ifMatch, request.departure()));
    }

    @POST
    @Path("/{id}/departure/withdrawal")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Take a departure back",
            description = "The person stays. Until the last day is over; who comes back later is a new arrival.")
    @CarriesVersion
    @Refuses({"STAFF_STAYS", "STAFF_DEPARTED", "STAFF_PRESENT"})
    public Uni<RestResponse<StaffView>> stay(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return answer(staff.stay(new Write(callers.get(), "staffDepartureWithdrawn/" + id, key, null), id));
    }

    private static Uni<RestResponse<StaffView>> answer(Uni<Entry<StaffMember>> written) {
        return StaffProblem.told(written).map(ANSWERS::ok);
    }
}
