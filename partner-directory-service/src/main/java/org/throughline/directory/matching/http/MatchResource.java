package org.throughline.directory.matching.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.directory.matching.MatchServices;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Matches for a need. It is a POST so that nothing about a student stands in an address. */
@Path("/v1/matches")
public class MatchResource {

    private final CurrentCaller callers;
    private final MatchServices matches;

    public MatchResource(CurrentCaller callers, MatchServices matches) {
        this.callers = callers;
        this.matches = matches;
    }

    @POST
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Which services fit a need",
            description =
                    "Hard filters with their reasons, and an order among those that fit. When none does, blockers says "
                            + "which criterion excludes how many, and how many would fit without it. Nothing is stored.")
    public Uni<Response> match(@Valid @NotNull MatchRequest request) {
        Caller caller = callers.get();
        caller.requireTenant();
        return matches.match(caller, request.need()).map(found -> Response.ok(MatchesView.of(found, request.answered()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }
}
