package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** R2 on the clinic's own form: attested by the clinic, and by nobody else. */
@QuarkusTest
class AgencyFormHttpTest {
    private static final String REFERENCE = "chart of Luz, page 7";

    private final UUID clinic = UUID.randomUUID();
    private final UUID nurse = UUID.randomUUID();

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "throughline.postgres.consent.app.password")
    String appPassword;

    private District district;
    private Family family;
    private UUID release;

    @BeforeEach
    void aDraft() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        district.file(Map.of("kind", "INSTITUTION", "party", clinicParty(), "attested", List.of("COVERED_ENTITY")));
        release = draft(Map.of());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theClinicsFormPermitsFromItsAttestationOn() {
        clock.set(Fixture.T);
        ask().body("outcome", equalTo("DENY"));

        attest(form()).statusCode(200).body("status", equalTo("ACTIVE"));

        ask().body("outcome", equalTo("PERMIT"))
                .body("items[0].releaseId", equalTo(release.toString()))
                .body("obligations", containsInAnyOrder("LOG", "TTL", "COPY"));
        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("signature.authentication", equalTo("AGENCY_ATTESTED"))
                .body("signature.signerId", equalTo(family.parent().toString()))
                .body("signature.signedAt", startsWith("2026-02-02T16:00:0"));
    }

    @Test
    void theFamilyTakesItBackLikeAnyOther() {
        attest(form()).statusCode(200);
        district.revoke(family, release).statusCode(200);
        clock.set(Fixture.T);

        ask().body("outcome", equalTo("DENY")).body("reason", equalTo("REVOKED"));
    }

    @Test
    void bothSidesReadWhatWasAttested() throws SQLException {
        as(clinic)
                .get("/v1/releases/{id}/agency-form", release)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("districtId", equalTo(district.id().toString()))
                .body("categories", equalTo(List.of("MH_SUMMARY")))
                .body("form", nullValue());
        attest(form()).statusCode(200);

        for (RequestSpecification reader : List.of(as(clinic), district.asAuditor())) {
            reader.get("/v1/releases/{id}/agency-form", release)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ACTIVE"))
                    .body("form.formVersion", equalTo("ROI-7"))
                    .body("form.signedOn", equalTo("2025-08-01"))
                    .body("form.reference", equalTo(REFERENCE))
                    .body("form.attestedBy", equalTo(nurse.toString()));
        }
        district.asCounselor().get("/v1/releases/{id}/copies", release).then().body("items", hasSize(0));
        assertThat(stored()).isNotEmpty().doesNotContain("Luz");
    }

    private String stored() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "consent_app", appPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('throughline.tenant', '" + district.id() + "', false)");
            try (ResultSet found =
                    statement.executeQuery("select reference from agency_form where release = '" + release + "'")) {
                found.next();
                return new String(found.getBytes(1), StandardCharsets.ISO_8859_1);
            }
        }
    }

    @Test
    void anotherAgencyFindsNothing() {
        as(UUID.randomUUID())
                .body(form())
                .post("/v1/releases/{id}/agency-form", release)
                .then()
                .statusCode(404);
        as(UUID.randomUUID())
                .get("/v1/releases/{id}/agency-form", release)
                .then()
                .statusCode(404);
        status("DRAFT");
    }

    @Test
    void ofTheDistrictsRecordsAnAgencyAttestsNothing() {
        UUID districts = district.draft(family, clinic, "ATTENDANCE");

        as(clinic)
                .body(form())
                .post("/v1/releases/{id}/agency-form", districts)
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAHealthAuthorizationCanBeOnTheClinicsForm() {
        district.enterRule(Map.of("topic", "SUD_SELF_CONSENT", "minAge", 21));
        release = draft(Map.of("type", "PART2_CONSENT", "categories", List.of("SUD")));

        assertRefused(form(), "not-a-health-authorization");
    }

    @Test
    void aFormIsAsGoodAsItsDays() {
        assertRefused(with("signedOn", "2025-08-11"), "form-dated-ahead");
        assertRefused(with("expiresOn", "2025-08-09"), "form-expired");
        assertRefused(with("expiresOn", "2026-06-29"), "release-outlives-form");
    }

    @Test
    @DisplayName("164.502(g): who signed it holds the rights, and held them on the day on the paper")
    void whoSignedItHoldsTheRights() {
        assertRefused(with("signerId", UUID.randomUUID().toString()), "signer-not-authorized");
        district.asService()
                .body(Map.of(
                        "birthDate",
                        "2010-09-01",
                        "holders",
                        List.of(Map.of(
                                "id",
                                family.parent().toString(),
                                "relationship",
                                "MOTHER",
                                "authority",
                                "PARENT",
                                "from",
                                "2025-08-05"))))
                .put("/v1/subjects/{id}", family.student())
                .then()
                .statusCode(204);
        assertRefused(form(), "signer-not-authorized");
        attest(with("signedOn", "2025-08-05")).statusCode(200);
    }

    @Test
    void whatIsSignedIsNotSignedAgain() {
        attest(form()).statusCode(200);

        attest(form()).statusCode(409).body("type", equalTo("urn:throughline:problem:not-to-be-signed"));
    }

    @Test
    void aFormNamesItsEndAndItsPaper() {
        Map<String, Object> endless = form();
        endless.remove("expiresOn");
        attest(endless).statusCode(422).body("errors.pointer", hasItem("/expiresOn"));
        Map<String, Object> lost = form();
        lost.remove("reference");
        attest(lost).statusCode(422).body("errors.pointer", hasItem("/documentHash"));
        lost.put("documentHash", "0".repeat(64));
        attest(lost).statusCode(200);
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        form.put("signerId", family.parent().toString());
        form.put("formVersion", "ROI-7");
        form.put("signedOn", "2025-08-01");
        form.put("expiresOn", "2026-07-31");
        form.put("reference", REFERENCE);
        return form;
    }

    private Map<String, Object> with(String field, String value) {
        Map<String, Object> form = form();
        form.put(field, value);
        return form;
    }

    private void assertRefused(Map<String, Object> form, String problem) {
        attest(form).statusCode(409).body("type", equalTo("urn:throughline:problem:" + problem));
        status("DRAFT");
    }

    private ValidatableResponse attest(Map<String, Object> form) {
        return as(clinic)
                .body(form)
                .post("/v1/releases/{id}/agency-form", release)
                .then();
    }

    private RequestSpecification as(UUID agency) {
        return district.as(TestTokens.person("agency-staff").named(nurse).organization(agency));
    }

    private UUID draft(Map<String, Object> besides) {
        Map<String, Object> body = District.releaseBody(family.student(), UUID.randomUUID(), "MH_SUMMARY");
        body.put("type", "HIPAA_AUTH");
        body.put("discloser", "AGENCY");
        body.put("discloserId", clinic.toString());
        body.put("discloserName", "Mill Creek Clinic");
        body.put(
                "recipients",
                List.of(Map.of("kind", "DISTRICT", "id", district.id().toString())));
        body.putAll(besides);
        return UUID.fromString(district.asCounselor()
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Map<String, Object> clinicParty() {
        return Map.of("kind", "AGENCY", "id", clinic.toString());
    }

    private ValidatableResponse ask() {
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "COC", null, "MH_SUMMARY");
        question.put("discloser", clinicParty());
        question.put("recipient", Map.of("kind", "DISTRICT", "id", district.id().toString()));
        return district.asService().body(question).post("/v1/decisions").then().statusCode(200);
    }

    private void status(String status) {
        district.asCounselor().get("/v1/releases/{id}", release).then().body("status", equalTo(status));
    }
}
