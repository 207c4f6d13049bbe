package org.throughline.kit.paging;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/**
 * Which page a caller wants, and how it is answered: items, an opaque cursor for the next page, and a {@code Link} header.
 *
 * @param limit 1 to 200
 * @param position where the page begins, as {@link Page#next()} gave it; empty for the first page
 */
public record PageRequest(Caller caller, String query, int limit, Optional<String> position) {

    private static final int DEFAULT_LIMIT = 50;

    /** So many a page has at most. */
    public static final int MAX_LIMIT = 200;

    /** @throws ProblemException 400 for a limit out of range or a cursor that is not this caller's and query's */
    public static PageRequest of(
            Cursors cursors, Caller caller, String query, @Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw new ProblemException(
                    KitProblem.MALFORMED,
                    "See errors for what is wrong and where.",
                    List.of(new FieldError("?limit", "OUT_OF_RANGE", "It is a number from 1 to " + MAX_LIMIT + ".")));
        }
        return new PageRequest(
                caller, query, wanted, Optional.ofNullable(cursor).map(given -> cursors.open(caller, query, given)));
    }

    /** How many rows to load: one more than the page shows, so that its end is known. */
    public int rows() {
        return limit + 1;
    }

    /** The answer: {@code {"items": [...], "cursor": "..."}}, with the next page as a {@code Link}. */
    public <T> RestResponse<Items<T>> answer(Cursors cursors, UriInfo uri, Page<T> page) {
        if (page.next() == null) {
            return RestResponse.ok(new Items<>(page.items(), null));
        }
        String cursor = cursors.seal(caller, query, page.next());
        String next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build()
                .getRawQuery();
        return RestResponse.ResponseBuilder.ok(new Items<>(page.items(), cursor))
                .header("Link", "<" + uri.getPath() + "?" + next + ">; rel=\"next\"")
                .build();
    }
}
