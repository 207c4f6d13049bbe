package org.throughline.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code GET /q/openapi}, without a token. */
@ApplicationScoped
class ApiDocumentRoute {
    private final ApiDocument document;

    ApiDocumentRoute(ApiDocument document) {
        this.document = document;
    }

    void open(@Observes Router router) {
        router.route("/q/openapi")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        document.read().onSuccess(body -> send(context, body)).onFailure(context::fail);
    }

    private static void send(RoutingContext context, Buffer body) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        context.response().end(body);
    }
}
