package org.throughline.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the server itself refuses without a word, a body that is announced as too large, is refused before it looks. Three remain to
 * which nobody can give a body: what is no HTTP, an address that is no URI, and a body of unknown length that becomes too large
 * while it is read. They reach no operation, and the last of them the gateway refuses in words of its own.
 */
@ApplicationScoped
class ServerRefusals {

    /** Before the server looks at it. */
    private static final int EARLY = 1000;

    private final long most;

    ServerRefusals(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext request) {
        if (announced(request) > most) {
            EarlyRefusal.answer(request, new ProblemException(KitProblem.TOO_LARGE));
        } else {
            request.next();
        }
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
