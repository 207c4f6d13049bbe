package org.throughline.outcomes.feed.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.outcomes.feed.Cursor;
import org.throughline.outcomes.feed.ReadChanges;
import org.throughline.outcomes.feed.ReadChanges.ChangePage;
import org.throughline.outcomes.feed.ReadChanges.Reader;

/** What changed, for integrators. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.INTEGRATOR)
public class ChangeResource {
    private static final String QUERY = "changes";
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 100;

    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final Cursors cursors;
    private final ReadChanges changes;

    public ChangeResource(CurrentCaller caller, JsonWebToken token, Cursors cursors, ReadChanges changes) {
        this.caller = caller;
        this.token = token;
        this.cursors = cursors;
        this.changes = changes;
    }

    /** A page; the cursor is there on the last page too, for the next visit. */
    record PageView(List<ChangeView> items, String cursor, boolean hasMore) {}

    /** Where the feed ends at the moment. */
    record HeadView(String cursor) {}

    @GET
    @Operation(
            summary = "Read what changed",
            description =
                    "From the cursor on, or from the beginning. A page shows what a decision permits at this moment:"
                            + " the same cursor may answer STOP_USING later. Entries of one referral keep their order.")
    @APIResponse(responseCode = "200", description = "A page of up to 100 entries and the cursor behind it")
    @APIResponse(responseCode = "503", description = "DEPENDENCY_UNAVAILABLE: no decision in time, nothing is told")
    public Uni<RestResponse<PageView>> read(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        Caller by = caller.get();
        Reader reader = reader(by);
        Cursor from = cursor == null ? Cursor.start() : Cursor.of(cursors.open(by, QUERY, cursor));
        return changes.read(reader, from, limit(limit)).map(page -> uncached(view(by, page)));
    }

    @GET
    @Path("/head")
    @Operation(summary = "Where the feed ends now", description = "A cursor behind everything there is at the moment.")
    @APIResponse(responseCode = "200", description = "The cursor")
    public Uni<RestResponse<HeadView>> head() {
        Caller by = caller.get();
        return changes.head(reader(by).tenant())
                .map(head -> uncached(new HeadView(cursors.seal(by, QUERY, head.text()))));
    }

    private PageView view(Caller by, ChangePage page) {
        return new PageView(
                page.told().stream().map(ChangeView::of).toList(),
                cursors.seal(by, QUERY, page.cursor().text()),
                page.hasMore());
    }

    private Reader reader(Caller by) {
        String integrator = Optional.ofNullable(by.integrator())
                .orElseThrow(() -> new ProblemException(
                        KitProblem.FORBIDDEN, "This operation needs an integrator's token with a recipient id."));
        return new Reader(by.requireTenant(), integrator, token.getRawToken());
    }

    private static int limit(@Nullable Integer wanted) {
        int limit = wanted == null ? DEFAULT_LIMIT : wanted;
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    KitProblem.MALFORMED,
                    "See errors for what is wrong and where.",
                    List.of(new FieldError("?limit", "OUT_OF_RANGE", "It is a number from 1 to " + MOST + ".")));
        }
        return limit;
    }

    private static <T> RestResponse<T> uncached(T view) {
        return ResponseBuilder.ok(view).header("Cache-Control", "no-store").build();
    }
}
