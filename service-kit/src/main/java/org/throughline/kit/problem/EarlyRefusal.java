package org.throughline.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Ends a request before any resource is asked, in the form that every refusal has. */
public final class EarlyRefusal {

    private EarlyRefusal() {}

    /** What comes of the request's body is thrown away, and nothing else is asked on the same connection. */
    public static void answer(RoutingContext request, ProblemException refusal) {
        ProblemDocument document = ProblemDocument.of(refusal);
        HttpServerResponse response = request.response();
        if (!request.request().isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.request().resume();
        }
        response.setStatusCode(document.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("type", document.type())
                        .put("title", document.title())
                        .put("status", document.status())
                        .put("detail", document.detail())
                        .toBuffer());
    }
}
