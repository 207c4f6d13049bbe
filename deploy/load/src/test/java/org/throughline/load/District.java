package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.throughline.servers.TestTokens;

/** A district of its own at the packaged service, and what its people and the services do there. */
final class District {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_LIFE = Duration.ofHours(2);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID tenant = UUID.randomUUID();
    private final String admin = TestTokens.person("district-admin", "counselor")
            .tenant(tenant)
            .validFor(TOKEN_LIFE)
            .token();
    private final String operator = TestTokens.service("referral-service")
            .audience("partner-directory-service")
            .validFor(TOKEN_LIFE)
            .token();

    static District registered() {
        District district = new District();
        String code = "d-" + district.tenant.toString().substring(0, 8);
        String document = "{\"code\":\"" + code + "\",\"name\":\"Load\",\"timeZone\":\"America/Chicago\"}";
        district.require(
                204,
                district.asOperator("/v1/tenants/" + district.tenant)
                        .PUT(HttpRequest.BodyPublishers.ofString(document))
                        .build());
        return district;
    }

    UUID tenant() {
        return tenant;
    }

    /** A verified agency, which may receive referrals. */
    UUID agency() {
        JsonNode proposed = require(
                201, post("/v1/agencies", "{\"name\":\"Every organization\",\"intakeEmail\":\"intake@load.test\"}"));
        UUID id = UUID.fromString(proposed.path("id").asText());
        require(
                200,
                asOperator("/v1/agencies/" + id + "/verification")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        return id;
    }

    /** Sends a package to be imported; gives the path by which the import is followed. */
    String sent(Path archive) throws IOException {
        HttpRequest upload = asAdmin("/v1/directory-imports")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofFile(archive))
                .build();
        return "/v1/directory-imports/" + require(202, upload).path("id").asText();
    }

    HttpRequest post(String path, String json) {
        return asAdmin(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    HttpRequest get(String path) {
        return asAdmin(path).GET().build();
    }

    /** The body of an answer that has to be of this status. */
    JsonNode require(int status, HttpRequest request) {
        HttpResponse<String> response = answer(request);
        assertThat(response.statusCode())
                .as("%s %s: %s", request.method(), request.uri().getPath(), response.body())
                .isEqualTo(status);
        return json(response);
    }

    HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A missing node where the body is none. */
    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private HttpRequest.Builder asAdmin(String path) {
        return to(path).header("Authorization", "Bearer " + admin);
    }

    private HttpRequest.Builder asOperator(String path) {
        return to(path).header("Authorization", "Bearer " + operator)
                .header("Throughline-Tenant", tenant.toString())
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(System.getProperty("throughline.directory.url") + path))
                .timeout(LONGEST_ANSWER);
    }
}
