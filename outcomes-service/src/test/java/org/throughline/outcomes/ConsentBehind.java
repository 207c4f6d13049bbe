package org.throughline.outcomes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * A real HTTP server that answers as consent-service does, by what a test tells it: {@code PUT /control/{student}} with the categories that are permitted. The whole system's tests
 * ask the real one.
 */
public final class ConsentBehind implements QuarkusTestResourceLifecycleManager {
    private final Vertx vertx = Vertx.vertx();
    private final Map<String, JsonArray> permitted = new HashMap<>();
    private JsonObject last = new JsonObject();
    private boolean silent;

    @Override
    public Map<String, String> start() {
        int port = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return Map.of("throughline.consent.url", "http://127.0.0.1:" + port);
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            String name = request.path().substring(request.path().lastIndexOf('/') + 1);
            if (request.path().equals("/control/last")) {
                request.response().end(last.toBuffer());
            } else if (request.path().equals("/control/silent")) {
                silent = Boolean.parseBoolean(body.toString());
                request.response().end();
            } else if (request.path().startsWith("/control/")) {
                permitted.put(name, new JsonArray(body));
                request.response().end();
            } else if (!silent) {
                last = new JsonObject(body)
                        .put("tenantHeader", request.getHeader("Throughline-Tenant"))
                        .put("personHeader", request.getHeader("Throughline-Person-Token"))
                        .put("authorization", request.getHeader("Authorization"));
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(decided(new JsonObject(body)).toBuffer());
            }
        });
    }

    private JsonObject decided(JsonObject batch) {
        JsonArray decisions = new JsonArray();
        batch.getJsonArray("subjects").forEach(subject -> decisions.add(decided((JsonObject) subject, batch)));
        return new JsonObject().put("decisions", decisions);
    }

    private JsonObject decided(JsonObject subject, JsonObject batch) {
        JsonArray allowed = permitted.getOrDefault(subject.getString("subjectId"), new JsonArray());
        JsonArray items = new JsonArray();
        subject.getJsonArray("items")
                .forEach(item -> items.add(((JsonObject) item)
                        .copy()
                        .put("permitted", allowed.contains(((JsonObject) item).getString("category")))));
        return new JsonObject()
                .put("decisionId", "01930000-0000-7000-8000-000000000001")
                .put("subjectId", subject.getString("subjectId"))
                .put("policyVersion", batch.getString("mode"))
                .put("items", items);
    }
}
