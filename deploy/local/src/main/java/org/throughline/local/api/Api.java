package org.throughline.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Calls one address as whoever signs in. Writes carry an idempotency key, so that an answer of 503 can be asked again. */
public final class Api {

    private static final int TRIES = 20;
    private static final int OVERLOADED = 503;
    private static final String JSON_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Tokens tokens;
    private final HttpClient http;

    public Api(URI base, Tokens tokens) {
        this.base = base;
        this.tokens = tokens;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The same person at another address. */
    public Api at(URI other) {
        return new Api(other, tokens);
    }

    public Reply get(SignIn who, String path) {
        return send("GET", path, request(who, path).GET());
    }

    public Reply put(SignIn who, String path, Object body) {
        return send(
                "PUT",
                path,
                request(who, path).header("Content-Type", JSON_TYPE).PUT(json(body)));
    }

    public Reply post(SignIn who, String path, Object body) {
        return post(who, path, body, UUID.randomUUID().toString());
    }

    public Reply post(SignIn who, String path, Object body, String key) {
        return send(
                "POST",
                path,
                request(who, path)
                        .header("Content-Type", JSON_TYPE)
                        .header("Idempotency-Key", key)
                        .POST(json(body)));
    }

    /** A verb that needs no body. */
    public Reply post(SignIn who, String path) {
        return send(
                "POST",
                path,
                request(who, path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody()));
    }

    /** As a service, on behalf of a district: only directly at a service, never through the gateway. */
    public Reply postFor(SignIn service, String tenant, String path) {
        return send(
                "POST",
                path,
                request(service, path).header("Throughline-Tenant", tenant).POST(BodyPublishers.noBody()));
    }

    public Reply postZip(SignIn who, String path, byte[] zip, String key) {
        return send(
                "POST",
                path,
                request(who, path)
                        .header("Content-Type", "application/zip")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(zip)));
    }

    private HttpRequest.Builder request(SignIn who, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", JSON_TYPE)
                .header("Authorization", "Bearer " + tokens.of(who));
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private Reply send(String method, String path, HttpRequest.Builder request) {
        Reply reply = once(method, path, request.build(), 1);
        for (int attempt = 2; reply.status() == OVERLOADED && attempt <= TRIES; attempt++) {
            Waiting.forA(Duration.ofMillis(500));
            reply = once(method, path, request.build(), attempt);
        }
        return reply;
    }

    private Reply once(String method, String path, HttpRequest request, int attempt) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(method, path, response.statusCode(), response.headers(), response.body(), attempt);
        } catch (IOException failed) {
            throw Deviation.unanswered(method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Deviation("stopped");
        }
    }

    /** Query parameters, encoded. */
    public static String query(Map<String, String> parameters) {
        return "?" + Form.encode(parameters);
    }
}
