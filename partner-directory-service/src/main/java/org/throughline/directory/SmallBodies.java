package org.throughline.directory;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.throughline.kit.problem.EarlyRefusal;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Only what is imported may be larger than a mebibyte; the server's own limit is that of packages. */
@ApplicationScoped
public class SmallBodies {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final Set<String> IMPORTS = Set.of("/v1/directory-imports", "/v1/address-points");
    private static final int EARLY = 1000;

    void register(@Observes Filters filters) {
        filters.register(SmallBodies::check, EARLY);
    }

    private static void check(RoutingContext request) {
        if (length(request) <= MEBIBYTE || IMPORTS.contains(request.normalizedPath())) {
            request.next();
        } else {
            EarlyRefusal.answer(request, new ProblemException(KitProblem.TOO_LARGE, "Send one mebibyte at most."));
        }
    }

    private static long length(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
