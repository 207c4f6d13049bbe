package org.throughline.directory.governance.http;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.governance.RecordMeetings;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** Meetings of leadership teams. */
@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class MeetingResource {

    private final CurrentCaller callers;
    private final RecordMeetings meetings;
    private final Cursors cursors;

    public MeetingResource(CurrentCaller callers, RecordMeetings meetings, Cursors cursors) {
        this.callers = callers;
        this.meetings = meetings;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "Meetings",
            description = "With dueBy only those with an open action item that falls due until that day.")
    public Uni<RestResponse<Items<MeetingDocument>>> list(
            @Parameter(description = "Meetings of this team.") @QueryParam("teamId") @Nullable UUID team,
            @Parameter(description = "Meetings with an open action item that is due by then.")
                    @QueryParam("dueBy")
                    @Nullable
                    @CalendarDay
                    LocalDate dueBy,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        RecordMeetings.Query query = new RecordMeetings.Query(team, dueBy);
        PageRequest page = PageRequest.of(cursors, callers.get(), query.canonical(), limit, cursor);
        return meetings.page(query, page).map(found -> page.answer(cursors, uri, found.map(MeetingDocument::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "The record of a meeting")
    @CarriesVersion
    public Uni<RestResponse<MeetingDocument>> get(@PathParam("id") UUID id) {
        return meetings.get(callers.get(), id).map(MeetingDocument.ANSWERS::ok);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Carry the record of a meeting on", description = "Such as when an action item is done.")
    @CarriesVersion
    public Uni<RestResponse<MeetingDocument>> carryOn(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MeetingDocument request) {
        return meetings.carryOn(callers.get(), id, ifMatch, request.changed(id)).map(MeetingDocument.ANSWERS::ok);
    }
}
