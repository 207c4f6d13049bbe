package org.throughline.gateway;

import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Counts a body that announces no length while it streams; past the limit its service never sees an end of it. */
final class BodyLimit implements ProxyInterceptor {
    private final long most;

    BodyLimit(long most) {
        this.most = most;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        Body body = context.request().getBody();
        if (body.length() >= 0) {
            return context.sendRequest();
        }
        CappedStream capped = new CappedStream(body.stream(), most);
        context.request().setBody(Body.body(capped));
        return context.sendRequest().recover(failure -> Future.failedFuture(cause(capped, failure)));
    }

    private static Throwable cause(CappedStream body, Throwable failure) {
        return body.isExceeded() ? new Refusal(GatewayProblem.TOO_LARGE) : failure;
    }
}
