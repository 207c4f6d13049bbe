package org.throughline.directory.program.http;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.program.ActOnProgram;
import org.throughline.directory.program.KeepPrograms;
import org.throughline.directory.program.KeptProgram;
import org.throughline.directory.program.ProgramEnd.Reason;
import org.throughline.directory.program.ProgramId;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** The programs of an agency, each with one count of places for all districts. */
@Path("/v1/agencies/{id}/programs")
@Produces(MediaType.APPLICATION_JSON)
public class ProgramResource {

    private final CurrentCaller callers;
    private final KeepPrograms programs;
    private final ActOnProgram acts;
    private final Cursors cursors;

    public ProgramResource(CurrentCaller callers, KeepPrograms programs, ActOnProgram acts, Cursors cursors) {
        this.callers = callers;
        this.programs = programs;
        this.acts = acts;
        this.cursors = cursors;
    }

    record ProgramRequest(@NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name) {}

    /** Its name from now on, beside whatever else was read of it: ids are the same or left out, and the rest is ignored. */
    @JsonIgnoreProperties({"capacity", "share", "ending"})
    record NameRequest(
            @Schema(readOnly = true) @Nullable UUID id,
            @Schema(readOnly = true) @Nullable UUID agencyId,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name) {

        String name(ActOnProgram.Of of) {
            Echoed.require(id, of.program().value(), "/id");
            Echoed.require(agencyId, of.agency().value(), "/agencyId");
            return name;
        }
    }

    record EndingRequest(@NotNull @CalendarDay LocalDate effectiveFrom, @NotNull Reason reason) {

        ActOnProgram.Ending ending() {
            return new ActOnProgram.Ending(effectiveFrom, reason);
        }
    }

    @POST
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Add a program of one's own agency",
            description = "Districts link their services to it. 404 unless the agency is verified.")
    @Answers(201)
    @CarriesVersion
    public Uni<RestResponse<ProgramView>> add(
            @PathParam("id") UUID agency,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull ProgramRequest request) {
        return programs.add(callers.get(), new AgencyId(agency), request.name(), key)
                .map(made -> answer(
                        ResponseBuilder.<ProgramView>created(URI.create("/v1/agencies/" + agency + "/programs/"
                                + made.program().id().value())),
                        made));
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "An agency's programs",
            description =
                    "One's own agency's with their places; a district reads those of agencies behind its services,"
                            + " each with the share that is promised to it.")
    public Uni<RestResponse<Items<ProgramView>>> list(
            @PathParam("id") UUID agency,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "programs of " + agency, limit, cursor);
        return programs.page(new AgencyId(agency), page)
                .map(found -> page.answer(cursors, uri, found.map(ProgramView::of)));
    }

    @GET
    @Path("/{programId}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "A program of an agency",
            description = "As in the list; each report, another name and its end make another ETag.")
    @CarriesVersion
    public Uni<RestResponse<ProgramView>> get(@PathParam("id") UUID agency, @PathParam("programId") UUID program) {
        return programs.get(callers.get(), new AgencyId(agency), new ProgramId(program))
                .map(found -> answer(ResponseBuilder.<ProgramView>ok(), found));
    }

    @PUT
    @Path("/{programId}/capacity")
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Report a program's places, once for all districts",
            description =
                    "Within seconds every service that is linked to it has the report: in a district with a share that "
                            + "share, in any other what is promised to none. If-Match is needed once there is a report, or another name. 409 once the program has ended. 422 for shares "
                            + "that are together more than there is, for a district that is unknown or named twice.")
    @CarriesVersion
    @Refuses("PROGRAM_ENDED")
    public Uni<RestResponse<ProgramView>> report(
            @PathParam("id") UUID agency,
            @PathParam("programId") UUID program,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProgramPlacesBody body) {
        return ProgramProblem.told(programs.report(
                        callers.get(), new AgencyId(agency), new ProgramId(program), body.telling(), ifMatch))
                .map(found -> answer(ResponseBuilder.ok(), found));
    }

    @PUT
    @Path("/{programId}")
    @RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Give a program another name",
            description = "Every district sees it under that name from now on. 409 once its end is known.")
    @CarriesVersion
    @Refuses("PROGRAM_END_KNOWN")
    public Uni<RestResponse<ProgramView>> name(
            @PathParam("id") UUID agency,
            @PathParam("programId") UUID program,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NameRequest request) {
        ActOnProgram.Of named = of(agency, program);
        return ProgramProblem.told(acts.name(callers.get(), named, request.name(named), ifMatch))
                .map(found -> answer(ResponseBuilder.ok(), found));
    }

    @POST
    @Path("/{programId}/ending")
    @RolesAllowed(Role.Names.AGENCY_ADMIN)
    @Operation(
            summary = "End a program",
            description =
                    "From effectiveFrom on, today or later, there is no new report of it, no new link to it, and no share. "
                            + "Within seconds every service that is linked to it leaves it, with a fact of its district: what the "
                            + "program told of its places is believed no more, and they are reported directly again. What was "
                            + "reported stays. The same day and reason again are answered with what is so, others with 409.")
    @CarriesVersion
    @Refuses("PROGRAM_END_KNOWN")
    public Uni<RestResponse<ProgramView>> end(
            @PathParam("id") UUID agency,
            @PathParam("programId") UUID program,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull EndingRequest request) {
        return ProgramProblem.told(acts.end(callers.get(), of(agency, program), request.ending(), key))
                .map(found -> answer(ResponseBuilder.ok(), found));
    }

    private static ActOnProgram.Of of(UUID agency, UUID program) {
        return new ActOnProgram.Of(new AgencyId(agency), new ProgramId(program));
    }

    private static RestResponse<ProgramView> answer(ResponseBuilder<ProgramView> response, KeptProgram kept) {
        return response.entity(ProgramView.of(kept))
                .tag(EntityTags.of(kept.program().revision()))
                .build();
    }
}
