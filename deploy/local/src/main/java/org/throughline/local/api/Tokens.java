package org.throughline.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.local.stack.Settings;

/** Real tokens from Keycloak, kept until shortly before they expire. */
public final class Tokens {

    /** The public client that accepts a password directly, on a local installation only. */
    public static final String APP = "throughline-app";

    private static final long MARGIN_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final HttpClient http;
    private final Map<SignIn, Token> known = new HashMap<>();

    public Tokens(Settings settings) {
        this.settings = settings;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    private record Token(String value, long untilNanos) {
        boolean isFresh() {
            return System.nanoTime() < untilNanos;
        }
    }

    /** One sign-in at a time: Keycloak refuses two of one person at the same moment. */
    public synchronized String of(SignIn who) {
        Token token = known.get(who);
        if (token == null || !token.isFresh()) {
            token = ask(who);
            known.put(who, token);
        }
        return token.value();
    }

    public static URI tokenEndpoint(Settings settings) {
        return URI.create(settings.realm() + "/protocol/openid-connect/token");
    }

    private Token ask(SignIn who) {
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint(settings))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", Form.MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(Form.encode(fields(who))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Deviation.unless(
                    response.statusCode() == 200,
                    "sign-in of " + who.name() + " was answered " + response.statusCode());
            JsonNode answer = JSON.readTree(response.body());
            long seconds = answer.path("expires_in").asLong() - MARGIN_SECONDS;
            return new Token(
                    answer.path("access_token").asText(),
                    System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
        } catch (IOException failed) {
            throw Deviation.unanswered("sign-in of " + who.name(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Deviation("stopped");
        }
    }

    private Map<String, String> fields(SignIn who) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (who.kind()) {
            case PERSON -> {
                fields.put("grant_type", "password");
                fields.put("client_id", APP);
                fields.put("username", who.name());
                fields.put("password", settings.peoplePassword());
            }
            case CLIENT -> {
                fields.put("grant_type", "client_credentials");
                fields.put("client_id", who.name());
                fields.put("client_secret", settings.clientSecret(who.name()));
            }
        }
        return fields;
    }
}
