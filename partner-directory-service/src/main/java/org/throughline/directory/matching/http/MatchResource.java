package org.throughline.directory.matching.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.matching.MatchServices;
import org.throughline.directory.search.BeginWay;
import org.throughline.directory.search.Beginning;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Matches for a need. It is a POST so that nothing about a student stands in an address. */
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
public class MatchResource {

    private final CurrentCaller callers;
    private final MatchServices matches;
    private final BeginWay ways;

    public MatchResource(CurrentCaller callers, MatchServices matches, BeginWay ways) {
        this.callers = callers;
        this.matches = matches;
        this.ways = ways;
    }

    @POST
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Which services fit a need",
            description =
                    "The way begins at near, or where from says: at a place of the directory, at an address of the"
                            + " district's address points, or in a postal code; wayBegins says how exactly that is known."
                            + " Hard filters with their reasons, and apart from them a score that orders those that fit,"
                            + " criterion by criterion. When none fits, blockers says which criterion excludes how many,"
                            + " and what would fit without it; where no single one would do, combinations says which"
                            + " would together. A service that was asked before is out until its day, or until somebody"
                            + " has looked at it again. Where nothing fits, notInDirectory names the codes"
                            + " that no service of the district has. Nothing is stored.")
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<MatchesView>> match(@Valid @NotNull MatchRequest request) {
        Caller caller = callers.get();
        request.requireValid();
        return ways.of(caller, request.near(), request.from(), "/from")
                .chain(beginning -> matched(caller, request, beginning))
                .map(found -> ResponseBuilder.ok(found)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private Uni<MatchesView> matched(Caller caller, MatchRequest request, Optional<Beginning> beginning) {
        GeoPoint point = beginning.map(Beginning::point).orElse(null);
        return matches.match(caller, today -> AskedNeed.of(request, today, point), request.askedCodes())
                .map(found -> MatchesView.of(
                        found,
                        request.answered(),
                        request.way().mode(),
                        beginning.map(Beginning::exactness).orElse(null)));
    }
}
