package org.throughline.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a service hears of the way a call came, and what the outside hears of the service: nothing. */
final class HeaderRules implements ProxyInterceptor {
    private static final List<String> OURS = List.of("throughline-", "x-forwarded-", "x-http-method");
    private static final Set<String> NOT_FROM_OUTSIDE =
            Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url", "x-method-override", "via", "expect");
    private static final Set<String> NOT_TO_OUTSIDE = Set.of("server", "via", "x-powered-by", "alt-svc", "refresh");
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade");
    private static final Set<String> ADDRESSES = Set.of("location", "content-location", "link");

    private final PublicAddress address;
    private final TraceParent trace;

    HeaderRules(PublicAddress address, TraceParent trace) {
        this.address = address;
        this.trace = trace;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        MultiMap headers = context.request().headers();
        dropHopByHop(headers);
        List.copyOf(headers.names()).stream().filter(HeaderRules::isForged).forEach(headers::remove);
        tellTheWay(headers, context.request().proxiedRequest());
        headers.set(TraceParent.HEADER, trace.header());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        dropHopByHop(headers);
        NOT_TO_OUTSIDE.forEach(headers::remove);
        ADDRESSES.forEach(name -> readdress(headers, name));
        return context.sendResponse();
    }

    private void tellTheWay(MultiMap headers, HttpServerRequest request) {
        String caller = request.remoteAddress().hostAddress();
        headers.set("X-Forwarded-For", caller);
        headers.set("X-Forwarded-Proto", address.scheme());
        headers.set("X-Forwarded-Host", address.authority());
        String quoted = caller.contains(":") ? "\"[" + caller + "]\"" : caller;
        headers.set("Forwarded", "for=" + quoted + ";host=\"" + address.authority() + "\";proto=" + address.scheme());
    }

    private void readdress(MultiMap headers, String name) {
        List<String> values = List.copyOf(headers.getAll(name));
        if (!values.isEmpty()) {
            headers.remove(name);
            values.stream()
                    .map(value -> name.equals("link") ? address.ofLinks(value) : address.of(value))
                    .flatMap(Optional::stream)
                    .forEach(value -> headers.add(name, value));
        }
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String list : List.copyOf(headers.getAll("connection"))) {
            for (String named : list.split(",", -1)) {
                if (!named.isBlank()) {
                    headers.remove(named.trim());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static boolean isForged(String name) {
        // An underscore reads as a hyphen where headers become variables.
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return NOT_FROM_OUTSIDE.contains(plain) || OURS.stream().anyMatch(plain::startsWith);
    }
}
