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
 * Lets pages of other origins call the API (CORS): client apps from the origins that were named whatever they may, and any page
 * what is published anyway. Of anything else an answer says nothing, so that a browser keeps it from the page.
 */
@ApplicationScoped
class BrowserApps {
    private static final int HOUR = 3600;
    private static final Set<Route> PUBLISHED = Set.of(Route.PUBLIC_DIRECTORY, Route.ASSET_MAP);

    private final List<String> origins;
    private final CorsHandler apps;
    private final CorsHandler anybody = CorsHandler.create()
            .allowedMethods(Set.of(HttpMethod.GET))
            .allowedHeaders(Set.of("if-none-match"))
            .exposedHeaders(Set.of("etag", "link", "retry-after"))
            .maxAgeSeconds(HOUR);

    BrowserApps(GatewaySettings settings) {
        this.origins = settings.origins().orElse(List.of());
        this.apps = CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(
                        Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                .allowedHeaders(Set.of("authorization", "content-type", "idempotency-key", "if-match", "if-none-match"))
                .exposedHeaders(Set.of("content-disposition", "etag", "link", "location", "retry-after"))
                .maxAgeSeconds(HOUR);
    }

    /** Before the door, which asks for a token: a browser asks first without one. */
    void open(@Observes Router router) {
        router.route("/v1/*").order(Door.ORDER - 1).handler(context -> letIn(context, isPublished(context)));
        router.route("/q/openapi").order(Door.ORDER - 1).handler(context -> letIn(context, true));
    }

    private void letIn(RoutingContext context, boolean published) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            apps.handle(context);
        } else if (origin != null && published) {
            anybody.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean isPublished(RoutingContext context) {
        return Visit.of(context).route().filter(PUBLISHED::contains).isPresent();
    }
}
