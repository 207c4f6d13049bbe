package org.throughline.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;

/** Real HTTP servers in the services' places: what they are told and how a stream behaves can be seen. Outcomes is down. */
public final class ServicesBehind implements QuarkusTestResourceLifecycleManager {
    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        int directory = listen("directory");
        int consent = listen("consent");
        int referral = listen("referral");
        return Map.of(
                "throughline.directory.url", "http://127.0.0.1:" + directory,
                "throughline.consent.url", "http://127.0.0.1:" + consent,
                "throughline.referral.url", "http://localhost:" + referral,
                "throughline.outcomes.url", "http://127.0.0.1:" + closedPort());
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int listen(String service) {
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(new Behind(service))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One service; what happens is decided by the last segment of the path. */
    private static final class Behind implements Handler<HttpServerRequest> {
        private final String service;
        private HttpServerResponse stream;
        private JsonObject imported = new JsonObject();
        private int brokenBodies;
        private int hangUps;

        Behind(String service) {
            this.service = service;
        }

        @Override
        public void handle(HttpServerRequest request) {
            String path = request.path();
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "openapi" -> request.response().end(document());
                case "created" -> created(request);
                case "elsewhere" -> elsewhere(request);
                case "stream" -> open(request);
                case "next" -> next(request);
                case "roster-imports" -> take(request);
                case "state" -> request.response().end(state());
                case "dies" -> die(request, request.response().putHeader("Content-Length", "1000"));
                case "dies-within-chunks" -> die(request, request.response().setChunked(true));
                case "silent" -> request.pause();
                case "nothing" -> request.response().setStatusCode(204).end();
                case "unchanged" ->
                    request.response()
                            .setStatusCode(304)
                            .putHeader("ETag", "\"1\"")
                            .end();
                default -> echo(request);
            }
        }

        private void echo(HttpServerRequest request) {
            request.exceptionHandler(broken -> brokenBodies++);
            request.body().onSuccess(body -> {
                JsonObject headers = new JsonObject();
                request.headers()
                        .names()
                        .forEach(name -> headers.put(
                                name.toLowerCase(Locale.ROOT),
                                new JsonArray(request.headers().getAll(name))));
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Server", "the service")
                        .putHeader("X-Powered-By", "the service")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "yes")
                        .putHeader("ETag", "\"7\"")
                        .end(new JsonObject()
                                .put("service", service)
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("headers", headers)
                                .put("length", body.length())
                                .toBuffer());
            });
        }

        private void created(HttpServerRequest request) {
            String self = "http://" + request.getHeader("Host") + "/v1/releases/1";
            request.response()
                    .setStatusCode(201)
                    .putHeader("Location", self)
                    .putHeader("Content-Location", self)
                    .putHeader("Link", "<" + self + "?cursor=abc>; rel=\"next\"")
                    .end();
        }

        private void elsewhere(HttpServerRequest request) {
            request.response()
                    .setStatusCode(303)
                    .putHeader("Location", "/l/consent/riverbend/form")
                    .end();
        }

        private void open(HttpServerRequest request) {
            stream = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            stream.exceptionHandler(gone -> {});
            stream.closeHandler(gone -> hangUps++);
            stream.write("data: first\n\n");
        }

        private void next(HttpServerRequest request) {
            stream.end("data: second\n\n");
            request.response().end();
        }

        private void take(HttpServerRequest request) {
            imported = new JsonObject().put("bytes", 0).put("complete", false);
            request.handler(chunk -> imported.put("bytes", imported.getInteger("bytes") + chunk.length()));
            request.exceptionHandler(broken -> brokenBodies++);
            request.endHandler(end -> {
                imported.put("complete", true);
                request.response().setStatusCode(202).end();
            });
        }

        private Buffer state() {
            return imported.copy()
                    .put("brokenBodies", brokenBodies)
                    .put("hangUps", hangUps)
                    .toBuffer();
        }

        private void die(HttpServerRequest request, HttpServerResponse response) {
            response.write("a part");
            response.write(" of it").onComplete(written -> request.connection().close());
        }

        private Buffer document() {
            String path = Map.of("directory", "/v1/services", "consent", "/v1/releases", "referral", "/v1/referrals")
                    .get(service);
            JsonObject operation = new JsonObject()
                    .put("summary", "An operation of " + service)
                    .put("responses", new JsonObject().put("200", new JsonObject().put("description", "Done.")));
            return new JsonObject()
                    .put("openapi", "3.1.0")
                    .put("paths", new JsonObject().put(path, new JsonObject().put("get", operation)))
                    .toBuffer();
        }
    }
}
