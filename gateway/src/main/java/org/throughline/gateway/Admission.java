package org.throughline.gateway;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is asked before a service hears of a call. Every failure is a {@link Refusal}. */
@ApplicationScoped
class Admission {
    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final TokenCheck tokens;
    private final RateLimits limits;
    private final AccessLog log;
    private final GatewaySettings settings;

    Admission(TokenCheck tokens, RateLimits limits, AccessLog log, GatewaySettings settings) {
        this.tokens = tokens;
        this.limits = limits;
        this.log = log;
        this.settings = settings;
    }

    /**
     * A call that may go on.
     *
     * @param mostBytes of its body
     */
    record Admitted(Route route, long mostBytes) {}

    Uni<Admitted> admit(RoutingContext context) {
        Route route = reachable(context);
        if (!METHODS.contains(context.request().method().name())) {
            throw new Refusal(GatewayProblem.METHOD_NOT_ALLOWED);
        }
        return route.access() == Access.PUBLIC
                ? Uni.createFrom().item(() -> admitted(context, route))
                : tokens.require(context, route.access())
                        .onFailure(Admission::isUnauthorized)
                        .transform(failure -> counted(context, failure))
                        .invoke(caller -> log.name(context, caller))
                        .invoke(limits::countCaller)
                        .map(caller -> admitted(context, route));
    }

    private Route reachable(RoutingContext context) {
        @Nullable Route route = Visit.of(context).route().orElse(null);
        if (route == null || route.access() == Access.SERVICE_ONLY) {
            limits.countAddress(address(context));
            throw new Refusal(GatewayProblem.NOT_FOUND);
        }
        if (route.access() == Access.PUBLIC) {
            limits.countAddress(address(context));
        }
        return route;
    }

    private Admitted admitted(RoutingContext context, Route route) {
        long most = (route.takesImports() ? settings.importLimit() : settings.bodyLimit()).asLongValue();
        checkLength(context.request(), most);
        return new Admitted(route, most);
    }

    private static void checkLength(HttpServerRequest request, long most) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && (length != null || !encoding.equalsIgnoreCase("chunked"))) {
            throw new Refusal(GatewayProblem.MALFORMED);
        }
        if (length != null && !length.matches("\\d{1,18}")) {
            throw new Refusal(GatewayProblem.MALFORMED);
        }
        if (length != null && Long.parseLong(length) > most) {
            throw new Refusal(GatewayProblem.TOO_LARGE);
        }
    }

    private Throwable counted(RoutingContext context, Throwable failure) {
        limits.countAddress(address(context));
        return failure;
    }

    private static boolean isUnauthorized(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem() == GatewayProblem.UNAUTHORIZED;
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }
}
