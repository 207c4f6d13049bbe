package org.throughline.referral.neighbors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Speaks the two contracts this service calls, over real HTTP, for what the real services cannot be made to do in a test:
 * be slow, be down, withdraw a permit between two requests. It is steered over HTTP too ({@code /steer}). The whole way
 * through the real services is walked in deploy/e2e.
 */
public final class Neighbors implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> services = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> subjects = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> permits = new ConcurrentHashMap<>();
    private final ArrayNode decisions = JSON.createArrayNode();
    private final ArrayNode signings = JSON.createArrayNode();
    private volatile long decisionMillis;
    private volatile boolean consentDown;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("throughline.directory.url", url, "throughline.consent.url", url, "test.neighbors.url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode request = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            String path = exchange.getRequestURI().getPath();
            JsonNode answer = path.startsWith("/steer/") ? steer(path, request) : answer(exchange, path, request);
            int status = answer == null ? 404 : consentDown && path.startsWith("/v1/subjects") ? 503 : 200;
            byte[] json = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, json.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(json);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode steer(String path, JsonNode request) {
        switch (path) {
            case "/steer/service" -> services.put(request.get("id").asText(), request);
            case "/steer/permit" -> permits.put(key(request), texts(request.get("categories")));
            case "/steer/consent" -> {
                decisionMillis = request.path("decisionMillis").asLong(0);
                consentDown = request.path("down").asBoolean(false);
            }
            default -> {}
        }
        return seen();
    }

    private synchronized JsonNode seen() {
        ObjectNode seen = JSON.createObjectNode();
        seen.set("subjects", JSON.valueToTree(subjects));
        seen.set("decisions", decisions.deepCopy());
        seen.set("signings", signings.deepCopy());
        return seen;
    }

    private JsonNode answer(HttpExchange exchange, String path, JsonNode request) throws InterruptedException {
        if (exchange.getRequestHeaders().getFirst("Authorization") == null
                || exchange.getRequestHeaders().getFirst("Throughline-Tenant") == null) {
            return null;
        }
        if (path.startsWith("/v1/services/")) {
            return services.get(path.substring("/v1/services/".length()));
        }
        if (path.startsWith("/v1/subjects/")) {
            if (!consentDown) {
                subjects.put(path.substring("/v1/subjects/".length()), request);
            }
            return JSON.createObjectNode();
        }
        if (path.equals("/v1/signings")) {
            note(signings, request);
            return JSON.createObjectNode().put("id", UUID.randomUUID().toString());
        }
        Thread.sleep(decisionMillis);
        note(decisions, request);
        return path.endsWith("/batches") ? batch(exchange, request) : decide(exchange, request, request);
    }

    private synchronized void note(ArrayNode list, JsonNode request) {
        list.add(request);
    }

    private JsonNode batch(HttpExchange exchange, JsonNode request) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode all = answer.putArray("decisions");
        request.get("subjects").forEach(subject -> all.add(decide(exchange, request, subject)));
        return answer;
    }

    private JsonNode decide(HttpExchange exchange, JsonNode request, JsonNode subject) {
        String student = subject.get("subjectId").asText();
        String agency = agency(exchange, request);
        Set<String> permitted = permits.getOrDefault(student + " " + agency, Set.of());
        ObjectNode answer =
                JSON.createObjectNode().put("decisionId", UUID.randomUUID().toString());
        ArrayNode items = answer.putArray("items");
        for (JsonNode item : subject.get("items")) {
            String category = item.get("category").asText();
            boolean allowed = permitted.contains(category);
            ObjectNode decided = items.addObject().put("category", category).put("permitted", allowed);
            if (!allowed) {
                decided.put("reason", permitted.isEmpty() ? "NO_RELEASE" : "CATEGORY_NOT_COVERED");
            }
        }
        return answer;
    }

    /** A person's token says which agency it is; otherwise the service names it. */
    private static String agency(HttpExchange exchange, JsonNode request) {
        String person = exchange.getRequestHeaders().getFirst("Throughline-Person-Token");
        if (person == null) {
            return request.get("recipient").get("id").asText();
        }
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(person.split("\\.", -1)[1]))
                    .get("organization")
                    .asText();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String key(JsonNode request) {
        return request.get("student").asText() + " " + request.get("agency").asText();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = ConcurrentHashMap.newKeySet();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
