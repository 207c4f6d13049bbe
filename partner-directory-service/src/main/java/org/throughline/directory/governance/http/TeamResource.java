package org.throughline.directory.governance.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PlainText;
import org.throughline.directory.governance.LeadTeams;
import org.throughline.directory.governance.LeadershipTeam;
import org.throughline.directory.register.EntryAnswers;
import org.throughline.directory.register.Write;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Leadership teams of schools and of the district. */
@Path("/v1/leadership-teams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class TeamResource {

    private static final EntryAnswers<LeadershipTeam, TeamDocument> ANSWERS =
            new EntryAnswers<>("/v1/leadership-teams", TeamDocument::of);

    private final CurrentCaller callers;
    private final LeadTeams teams;
    private final Cursors cursors;

    public TeamResource(CurrentCaller callers, LeadTeams teams, Cursors cursors) {
        this.callers = callers;
        this.teams = teams;
        this.cursors = cursors;
    }

    @POST
    @Operation(
            summary = "Set up a leadership team",
            description = "With its stakeholders and the designated coordinator.")
    @Answers(201)
    @CarriesVersion
    public Uni<RestResponse<TeamDocument>> setUp(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull TeamDocument request) {
        return teams.setUp(new Write(callers.get(), "setUpTeam", key, request), request.setUp())
                .map(ANSWERS::created);
    }

    @GET
    @Operation(summary = "Leadership teams", description = "With school those of one school, by its sourced id.")
    public Uni<RestResponse<Items<TeamDocument>>> list(
            @Parameter(description = "Teams of this school, by its id in the roster.")
                    @QueryParam("school")
                    @Nullable
                    @Pattern(regexp = PlainText.PATTERN)
                    String school,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "teams?" + school, limit, cursor);
        return teams.page(school, page).map(found -> page.answer(cursors, uri, found.map(TeamDocument::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A leadership team")
    @CarriesVersion
    public Uni<RestResponse<TeamDocument>> get(@PathParam("id") UUID id) {
        return teams.get(callers.get(), id).map(ANSWERS::ok);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change who sits in a team, or who coordinates")
    @CarriesVersion
    public Uni<RestResponse<TeamDocument>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TeamDocument request) {
        return teams.change(callers.get(), id, ifMatch, request.changed(id)).map(ANSWERS::ok);
    }
}
