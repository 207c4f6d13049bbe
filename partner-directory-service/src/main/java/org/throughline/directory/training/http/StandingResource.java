package org.throughline.directory.training.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.people.Account;
import org.throughline.directory.training.ReadStandings;
import org.throughline.directory.training.ShowStanding;
import org.throughline.directory.training.Standing;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Whether people may be shown student data, as far as training goes. */
@Path("/v1/training-standings")
@Produces(MediaType.APPLICATION_JSON)
public class StandingResource {

    private final CurrentCaller callers;
    private final ReadStandings standings;
    private final ShowStanding standing;
    private final Cursors cursors;

    public StandingResource(CurrentCaller callers, ReadStandings standings, ShowStanding standing, Cursors cursors) {
        this.callers = callers;
        this.standings = standings;
        this.standing = standing;
        this.cursors = cursors;
    }

    /**
     * The answer.
     *
     * @param day today in the district's zone: the answer holds for no other
     * @param gate whether lacking training warns or blocks
     * @param lacks what the person does not have, also where the gate only warns
     */
    record StandingView(LocalDate day, boolean mayBeShownStudentData, GateMode gate, List<Standing.Lack> lacks) {
        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.day(), standing.mayBeShownStudentData(), standing.mode(), standing.lacks());
        }
    }

    /**
     * A person, to record training for.
     *
     * @param personId the subject of the person's tokens
     */
    record PersonStandingView(
            String personId, String firstName, String lastName, List<String> roles, StandingView standing) {
        static PersonStandingView of(ReadStandings.Of found) {
            Account account = found.account();
            return new PersonStandingView(
                    account.id().toString(),
                    account.profile().firstName(),
                    account.profile().lastName(),
                    account.permission().roles().stream().map(Role::claim).toList(),
                    StandingView.of(found.standing()));
        }

        /** Shows nothing: most of it is personal. */
        @Override
        public String toString() {
            return "PersonStandingView[]";
        }
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Who may be shown student data today, and who not yet",
            description =
                    "The district's people who may sign in: all of them for its admin, for a coordinator those at a school"
                            + " of his own. An agency's people are found by its staff records.")
    @Refuses({"DEPENDENCY_UNAVAILABLE", "NOT_FOUND"})
    public Uni<RestResponse<Items<PersonStandingView>>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "training standings", limit, cursor);
        return standings
                .page(page)
                .map(found -> unstored(page.answer(cursors, uri, found.map(PersonStandingView::of))));
    }

    /** Names are stored by nobody in between. */
    private static <T> RestResponse<T> unstored(RestResponse<T> answer) {
        return ResponseBuilder.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/own")
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AUDITOR,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN
    })
    @Operation(
            summary = "May I be shown student data today, and if not, why",
            description =
                    "As far as training goes. An agency's people say of which district they ask: 404 for one that does not"
                            + " list a service of theirs.")
    @Refuses({"INVALID", "NOT_FOUND"})
    public Uni<StandingView> own(
            @Parameter(description = "Of this district; needed of an agency's people.")
                    @QueryParam("districtId")
                    @Nullable
                    UUID district) {
        return standings.own(callers.get(), district).map(StandingView::of);
    }

    @GET
    @Path("/{personId}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR, Role.Names.SERVICE})
    @Operation(
            summary = "May this person be shown student data today, and if not, why",
            description = "As far as training goes: each disclosure needs its release besides. 404 of whom neither the"
                    + " district nor an agency that serves it has an account or a record of training; a service is not"
                    + " refused, it asks of who shows it a token.")
    @Refuses("DEPENDENCY_UNAVAILABLE")
    public Uni<StandingView> get(@PathParam("personId") String person) {
        return standing.of(callers.get(), person).map(StandingView::of);
    }
}
