package org.throughline.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/**
 * Lets client apps in browsers call the API (CORS): those from the origins that were named. To any other, and to whoever has no
 * origin, an answer says nothing of it, so that a browser keeps it from the app.
 */
@ApplicationScoped
class BrowserApps {
    private static final int HOUR = 3600;

    private final List<String> origins;
    private final CorsHandler cors;

    BrowserApps(GatewaySettings settings) {
        this.origins = settings.origins().orElse(List.of());
        this.cors = CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(
                        Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                .allowedHeaders(Set.of("authorization", "content-type", "idempotency-key", "if-match", "if-none-match"))
                .exposedHeaders(Set.of("content-disposition", "etag", "link", "location", "retry-after"))
                .maxAgeSeconds(HOUR);
    }

    /** Before the door, which asks for a token: a browser asks first without one. */
    void open(@Observes Router router) {
        router.route("/v1/*").order(Door.ORDER - 1).handler(this::letIn);
        router.route("/q/openapi").order(Door.ORDER - 1).handler(this::letIn);
    }

    private void letIn(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            cors.handle(context);
        } else {
            context.next();
        }
    }
}
