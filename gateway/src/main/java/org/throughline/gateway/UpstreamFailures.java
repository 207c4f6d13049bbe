package org.throughline.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A service that does not answer is a 503 that names nobody. */
final class UpstreamFailures implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(UpstreamFailures.class);
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Service service;
    private final TraceParent trace;

    UpstreamFailures(Service service, TraceParent trace) {
        this.service = service;
        this.trace = trace;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(context, failure)));
    }

    private ProxyResponse answer(ProxyContext context, Throwable failure) {
        ProxyResponse response = context.request().release().response();
        if (failure instanceof Refusal refusal) {
            // The rest of the body would be read as the next request.
            context.request().proxiedRequest().response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            return Problems.fill(response, refusal, trace);
        }
        LOG.warnf(
                "%s does not answer: %s, trace %s", service, failure.getClass().getSimpleName(), trace.traceId());
        return Problems.fill(response, new Refusal(GatewayProblem.DEPENDENCY_UNAVAILABLE, WAIT), trace);
    }
}
