package org.throughline.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.throughline.servers.TestTokens;

/** A district of its own at the packaged service, and what its people and the services do there. */
final class District {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_LIFE = Duration.ofHours(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID tenant = UUID.randomUUID();
    private final String admin = TestTokens.person("district-admin", "counselor")
            .tenant(tenant)
            .validFor(TOKEN_LIFE)
            .token();

    static District registered() {
        District district = new District();
        String service = TestTokens.service("referral-service")
                .audience("partner-directory-service")
                .validFor(TOKEN_LIFE)
                .token();
        String code = "d-" + district.tenant.toString().substring(0, 8);
        district.requireStatus(
                204,
                HttpRequest.newBuilder(address("/v1/tenants/" + district.tenant))
                        .header("Authorization", "Bearer " + service)
                        .header("Throughline-Tenant", district.tenant.toString())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(
                                "{\"code\":\"" + code + "\",\"name\":\"Load\",\"timeZone\":\"America/Chicago\"}"))
                        .build());
        return district;
    }

    /** Imports a package and waits for its end; gives how long it took. */
    Duration imported(Path archive) {
        long begin = System.nanoTime();
        String id = text(
                202,
                authorized("/v1/directory-imports")
                        .header("Content-Type", "application/zip")
                        .POST(file(archive))
                        .build(),
                "/id");
        HttpRequest look = authorized("/v1/directory-imports/" + id).GET().build();
        while (node(200, look).path("finishedAt").isMissingNode()
                || node(200, look).path("finishedAt").isNull()) {
            pause();
        }
        String state = text(200, look, "/state");
        if (!state.equals("IMPORTED")) {
            throw new IllegalStateException("the import ended as " + state);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    HttpRequest post(String path, String json) {
        return authorized(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    HttpRequest get(String path) {
        return authorized(path).GET().build();
    }

    JsonNode node(int status, HttpRequest request) {
        try {
            return JSON.readTree(answer(status, request).body());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String text(int status, HttpRequest request, String pointer) {
        return node(status, request).at(pointer).asText();
    }

    private void requireStatus(int status, HttpRequest request) {
        answer(status, request);
    }

    private HttpResponse<String> answer(int status, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new IllegalStateException(request.method() + " "
                        + request.uri().getPath() + " " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + admin);
    }

    private static URI address(String path) {
        return URI.create(System.getProperty("throughline.directory.url") + path);
    }

    private static HttpRequest.BodyPublisher file(Path archive) {
        try {
            return HttpRequest.BodyPublishers.ofFile(archive);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
