package org.throughline.referral.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.throughline.kit.problem.EarlyRefusal;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Bodies have 1 MiB at most, but for rosters, which stream in and have the server's own limit. */
@ApplicationScoped
class RequestSizes {

    private static final long MOST = 1L << 20;
    private static final String ROSTERS = "/v1/roster-imports";

    /** Right after the server's own limit was set. */
    private static final int EARLY = 1;

    void limit(@Observes Filters filters) {
        filters.register(RequestSizes::limit, EARLY);
    }

    private static void limit(RoutingContext request) {
        if (!request.normalizedPath().equals(ROSTERS)) {
            if (announced(request) > MOST) {
                EarlyRefusal.answer(request, new ProblemException(KitProblem.TOO_LARGE, "Bodies have 1 MiB at most."));
                return;
            }
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST);
        }
        request.next();
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
