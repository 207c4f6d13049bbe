package org.throughline.kit.link;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the same guard around every answer below {@code /l/}, errors included: kept by no cache, sent to no other site,
 * framed by none, with nothing loaded but the service's own style sheets, and forms that post to this site only.
 */
@ApplicationScoped
class LinkPages {

    private static final String PREFIX = "/l/";

    /** Before every other handler, so that an early refusal is guarded too. */
    private static final int FIRST = 10_000;

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self';" + " frame-ancestors 'none'; base-uri 'none'";

    private final boolean accessLog;
    private final Optional<String> excluded;

    LinkPages(
            @ConfigProperty(name = "quarkus.http.access-log.enabled", defaultValue = "false") boolean accessLog,
            @ConfigProperty(name = "quarkus.http.access-log.exclude-pattern") Optional<String> excluded) {
        this.accessLog = accessLog;
        this.excluded = excluded;
    }

    void guard(@Observes Filters filters) {
        filters.register(LinkPages::guard, FIRST);
    }

    /** An access log would write secrets down: better no service than that. */
    void refuseAccessLog(@Observes StartupEvent start) {
        if (accessLog && !excluded.map("/l/service/tenant.secret"::matches).orElse(false)) {
            throw new IllegalStateException(
                    "the access log would contain signed links: set quarkus.http.access-log.exclude-pattern=/l/.*");
        }
    }

    private static void guard(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.startsWith(PREFIX)) {
            request.addHeadersEndHandler(
                    ignored -> setHeaders(request.response().headers()));
        }
        request.next();
    }

    private static void setHeaders(MultiMap headers) {
        headers.set("Cache-Control", "no-store")
                .set("Referrer-Policy", "no-referrer")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Robots-Tag", "noindex, nofollow")
                .set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
}
