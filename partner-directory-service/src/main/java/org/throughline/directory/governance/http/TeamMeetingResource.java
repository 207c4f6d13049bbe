package org.throughline.directory.governance.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.governance.RecordMeetings;
import org.throughline.directory.register.Write;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The meetings of a leadership team. */
@Path("/v1/leadership-teams/{id}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class TeamMeetingResource {

    private final CurrentCaller callers;
    private final RecordMeetings meetings;

    public TeamMeetingResource(CurrentCaller callers, RecordMeetings meetings) {
        this.callers = callers;
        this.meetings = meetings;
    }

    @POST
    @Operation(summary = "Record a meeting", description = "With its decisions, and who does what until when.")
    @Answers(201)
    @CarriesVersion
    public Uni<RestResponse<MeetingDocument>> record(
            @PathParam("id") UUID team,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MeetingDocument request) {
        Write write = new Write(callers.get(), "recordMeeting/" + team, key, request);
        return meetings.record(write, request.recorded(team)).map(MeetingDocument.ANSWERS::created);
    }
}
