package org.throughline.outcomes;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.servers.TestTokens;

/** A district at partner-directory-service, the packaged program itself: its gate on training, and who has which. */
final class Training {

    static final List<String> REQUIRED =
            List.of("CONFIDENTIALITY", "MANDATED_REPORTING", "STANDARDS_OF_PRACTICE", "BACKGROUND_CHECK");

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final UUID tenant;

    private Training(UUID tenant) {
        this.tenant = tenant;
    }

    /** The district is known to the directory; its gate warns. */
    static Training in(UUID tenant) {
        as(TestTokens.service("operator").audience("partner-directory-service"))
                .header("Throughline-Tenant", tenant.toString())
                .body(Map.of("code", "d" + tenant.toString().substring(0, 13), "name", "District", "timeZone", "UTC"))
                .put("/v1/tenants/" + tenant)
                .then()
                .statusCode(204);
        return new Training(tenant);
    }

    void blocks() {
        admin().body(Map.of("gates", List.of(Map.of("gate", "TRAINING", "blockFrom", TODAY.toString()))))
                .put("/v1/gates")
                .then()
                .statusCode(200);
    }

    void completed(UUID person) {
        for (String requirement : REQUIRED) {
            admin().body(Map.of(
                            "personId",
                            person,
                            "requirement",
                            requirement,
                            "completedOn",
                            TODAY.minusDays(10).toString(),
                            "validUntil",
                            TODAY.plusDays(200).toString(),
                            "evidence",
                            "C-1"))
                    .post("/v1/training-records")
                    .then()
                    .statusCode(201);
        }
    }

    private RequestSpecification admin() {
        return as(TestTokens.person("district-admin").tenant(tenant));
    }

    private static RequestSpecification as(TestTokens token) {
        return given().baseUri(System.getProperty("throughline.directory.url"))
                .auth()
                .oauth2(token.token())
                .contentType(ContentType.JSON);
    }
}
