package org.throughline.gateway;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * One call on its way through the door.
 *
 * @param path empty when the path is missing or ambiguous
 * @param route empty when no row of the table starts the path
 */
record Visit(TraceParent trace, Optional<RequestPath> path, Optional<Route> route) {
    private static final String KEY = Visit.class.getName();

    /** The visit of a call; made at the first question. */
    static Visit of(RoutingContext context) {
        Visit known = context.get(KEY);
        return known == null ? begin(context) : known;
    }

    /** What a log may say of the path. */
    String template() {
        return route.flatMap(row -> path.map(row::template)).orElse("-");
    }

    private static Visit begin(RoutingContext context) {
        Optional<RequestPath> path = RequestPath.of(context.request().path());
        Visit visit = new Visit(
                TraceParent.of(context.request().getHeader(TraceParent.HEADER)), path, path.flatMap(Route::of));
        context.put(KEY, visit);
        return visit;
    }
}
