package org.throughline.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/** The services' addresses, known here and nowhere outside, and the one client that dials them. */
@ApplicationScoped
public class Upstreams {
    private static final int MOST_CONNECTIONS = 256;
    private static final int LONGEST_QUEUE = 1024;

    private final HttpClient client;
    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final Duration idle;

    Upstreams(Vertx vertx, Config config, GatewaySettings settings) {
        Arrays.stream(Service.values())
                .forEach(service ->
                        addresses.put(service, config.getValue("throughline." + service.code() + ".url", URI.class)));
        this.idle = settings.idleTimeout();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setMaxWaitQueueSize(LONGEST_QUEUE)
                        .setKeepAliveTimeout(30)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
    }

    HttpClient client() {
        return client;
    }

    /** Opens a request to a service; method and path follow. */
    Future<HttpClientRequest> open(Service service) {
        // What goes wrong after this is told by the response's future.
        return client.request(options(service)).map(request -> request.exceptionHandler(failure -> {}));
    }

    /** Reads a whole document of a service. Fails unless the answer is 200. */
    public Future<Buffer> read(Service service, String path) {
        return client.request(options(service).setMethod(HttpMethod.GET).setURI(path))
                .compose(HttpClientRequest::send)
                .compose(Upstreams::body);
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("The service answered " + response.statusCode());
    }

    private RequestOptions options(Service service) {
        URI address = Objects.requireNonNull(addresses.get(service));
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setIdleTimeout(idle.toMillis());
    }
}
