package org.throughline.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.throughline.servers.TestTokens;

/** A district of its own at the packaged service, and what its people and the services do there. */
final class District {

    private static final Duration TOKEN_LIFE = Duration.ofHours(2);

    private final Service service = Service.named("directory");
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

    JsonNode require(int status, HttpRequest request) {
        return service.require(status, request);
    }

    Service service() {
        return service;
    }

    private HttpRequest.Builder asAdmin(String path) {
        return service.to(path).header("Authorization", "Bearer " + admin);
    }

    private HttpRequest.Builder asOperator(String path) {
        return service.to(path)
                .header("Authorization", "Bearer " + operator)
                .header("Throughline-Tenant", tenant.toString())
                .header("Content-Type", "application/json");
    }
}
