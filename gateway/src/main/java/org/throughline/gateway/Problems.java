package org.throughline.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Problem documents of the door: never an address, never a value of the request. */
final class Problems {
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** Answers a call that goes no further. What was not read of its body is not read any more. */
    static void answer(RoutingContext context, Refusal refusal) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            context.request().connection().close();
            return;
        }
        response.setStatusCode(refusal.problem().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.problem() == GatewayProblem.UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (refusal.problem() == GatewayProblem.METHOD_NOT_ALLOWED) {
            response.putHeader(HttpHeaders.ALLOW, String.join(", ", Admission.METHODS));
        }
        String wait = seconds(refusal.retryAfter());
        if (wait != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, wait);
        }
        if (!context.request().isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.request().resume();
        }
        response.end(body(refusal.problem(), Visit.of(context).trace()));
    }

    /** Turns the answer of a call that a service did not answer into a problem. */
    static ProxyResponse fill(ProxyResponse response, Refusal refusal, TraceParent trace) {
        response.setStatusCode(refusal.problem().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String wait = seconds(refusal.retryAfter());
        if (wait != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, wait);
        }
        return response.setBody(Body.body(body(refusal.problem(), trace)));
    }

    private static Buffer body(GatewayProblem problem, TraceParent trace) {
        return new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("traceId", trace.traceId())
                .toBuffer();
    }

    private static @Nullable String seconds(@Nullable Duration wait) {
        return wait == null
                ? null
                : Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
