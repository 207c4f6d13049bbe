package org.throughline.gateway;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One line per call: ids and the route's template, never a path, a query or a header. */
@ApplicationScoped
class AccessLog {
    private static final Logger LOG = Logger.getLogger("org.throughline.gateway.access");
    private static final String CALLER = Caller.class.getName();

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    void follow(RoutingContext context) {
        Instant began = clock.instant();
        context.addEndHandler(end -> write(context, Duration.between(began, clock.instant()), end.succeeded()));
    }

    /** Remembers who calls, for the line. */
    void name(RoutingContext context, Caller caller) {
        context.put(CALLER, caller);
    }

    private static void write(RoutingContext context, Duration took, boolean completed) {
        Visit visit = Visit.of(context);
        Optional<Caller> caller = Optional.ofNullable(context.get(CALLER));
        LOG.infof(
                "%s %s %d %dms%s person=%s client=%s tenant=%s trace=%s",
                Admission.METHODS.contains(context.request().method().name())
                        ? context.request().method()
                        : "-",
                visit.template(),
                context.response().getStatusCode(),
                took.toMillis(),
                completed ? "" : " broken",
                caller.map(Caller::person).orElse("-"),
                caller.map(Caller::client).orElse("-"),
                caller.map(Caller::tenant).orElse("-"),
                visit.trace().traceId());
    }
}
