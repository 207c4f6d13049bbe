package org.throughline.consent.release;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** Releases as staff and services meet them. */
@QuarkusTest
class ReleaseHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aDistrictAndAFamily() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    void aDraftIsReadAsItWasWritten() {
        UUID release = district.draft(family, agency, "ATTENDANCE", "GRADES");

        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "no-store")
                .body("status", equalTo("DRAFT"))
                .body("studentId", equalTo(family.student().toString()))
                .body("recipients.id", contains(agency.toString()))
                .body("categories", contains("ATTENDANCE", "GRADES"))
                .body("effectiveFrom", equalTo("2025-08-15"))
                .body("effectiveUntil", equalTo("2026-06-30"));
    }

    @Test
    void theSameRequestTwiceWritesOneDraft() {
        Map<String, Object> body = District.releaseBody(family.student(), agency, "ATTENDANCE");
        String key = UUID.randomUUID().toString();

        String first = post(key, body).statusCode(201).extract().path("id");
        post(key, body).statusCode(201).body("id", equalTo(first));

        body.put("language", "en");
        post(key, body).statusCode(422).body("type", equalTo("urn:throughline:problem:idempotency-key-reused"));
    }

    private ValidatableResponse post(String key, Map<String, Object> body) {
        return district.asCounselor()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/releases")
                .then();
    }

    @Test
    void anotherDistrictsReleaseIsNotThere() {
        UUID release = district.draft(family, agency, "ATTENDANCE");
        District other = District.in("America/New_York");

        other.asCounselor().get("/v1/releases/{id}", release).then().statusCode(404);
        other.revoke(family, release).statusCode(404);
        district.asCounselor().get("/v1/releases/{id}", release).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void whatMakesNoSenseIsRefusedAndSaysWhere() {
        assertInvalid("effectiveUntil", "2025-08-14", "/effectiveUntil");
        assertInvalid("effectiveUntil", "+999999999-12-31", "/effectiveUntil");
        assertInvalid("effectiveFrom", "-999999999-01-01", "/effectiveFrom");
        assertInvalid("purposes", List.of(), "/purposes");
        assertInvalid("categories", List.of("ATTENDANCE", "SUD"), "/categories");
        assertInvalid("recipients", List.of(), "/recipients");
        assertInvalid("recordsFrom", "2025-01-01", "/recordsUntil");
    }

    private void assertInvalid(String field, Object value, String pointer) {
        Map<String, Object> body = new HashMap<>(District.releaseBody(family.student(), agency, "ATTENDANCE"));
        body.put(field, value);
        district.asCounselor()
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:invalid"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void unknownCodesAndFieldsAreMalformedAndNotEchoed() {
        Map<String, Object> body = new HashMap<>(District.releaseBody(family.student(), agency, "ATTENDANCE"));
        body.put("recipients", List.of(Map.of("kind", "ANYONE", "id", "everybody")));
        district.asCounselor()
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(400)
                .body(not(containsString("ANYONE")));

        body.putAll(District.releaseBody(family.student(), agency, "ATTENDANCE"));
        body.put("signedAt", "2020-01-01T00:00:00Z");
        district.asCounselor().body(body).post("/v1/releases").then().statusCode(400);
    }

    @Test
    @DisplayName("an IDEA consent goes out only when its author attests the native language (300.9)")
    void anIdeaConsentNeedsItsAttestation() {
        Map<String, Object> body = new HashMap<>(District.releaseBody(family.student(), agency, "IEP"));
        body.put("type", "IDEA_CONSENT");
        UUID unattested = district.draft(body);
        body.put("informedInNativeLanguage", true);
        UUID attested = district.draft(body);

        district.asService()
                .body(family.signingRequest(unattested))
                .post("/v1/signings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:release-incomplete"));
        family.sign(attested);
        clock.set(Fixture.T);
        district.decide(family, "COC", agency, "IEP").body("outcome", equalTo("PERMIT"));
    }

    @Test
    @DisplayName("each law has instruments of its own, and their own ends (164.508, 2.31)")
    void anInstrumentIsForWhatItsLawIsFor() {
        assertInvalid("type", "HIPAA_AUTH", "/discloser");
        assertInvalid("type", "HIPAA_PSYCH_AUTH", "/categories");
        assertInvalid("expiryEvent", "END_OF_SERVICES", "/expiryEvent");
        assertInvalid("effectiveUntil", null, "/effectiveUntil");
        assertInvalid("discloserId", "clinic", "/discloserId");
        assertInvalid("recipients", List.of(Map.of("kind", "DISTRICT", "id", "d")), "/recipients/0/kind");
    }

    @Test
    void aReleaseReadsAsFhirConsentWithoutAName() {
        UUID release = district.draft(District.releaseBody(family.student(), agency, "ATTENDANCE"));
        family.sign(release);

        district.asCounselor()
                .get("/v1/releases/{id}/fhir", release)
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .body("resourceType", equalTo("Consent"))
                .body("status", equalTo("active"))
                .body("provision.class.code", equalTo(List.of("ATTENDANCE")))
                .body(not(containsString("Ana")))
                .body(not(containsString("Luz")));
    }

    @Test
    void aDraftIsNotRevoked() {
        UUID release = district.draft(family, agency, "ATTENDANCE");

        district.revoke(family, release)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:release-not-in-this-state"));
    }

    @Test
    void aRevocationIsHeardFromRightsHoldersOnly() {
        UUID release = family.signed(agency, "ATTENDANCE");

        district.asCounselor()
                .body(Map.of("receivedFrom", UUID.randomUUID().toString(), "channel", "LETTER"))
                .post("/v1/releases/{id}/revocation", release)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:revoker-not-authorized"));
        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("version", equalTo(2));
    }

    @Test
    void theSameRevocationTwiceIsOne() {
        UUID release = family.signed(agency, "ATTENDANCE");
        Map<String, Object> body = Map.of("receivedFrom", family.parent().toString(), "channel", "LETTER");
        for (int i = 0; i < 2; i++) {
            district.asCounselor()
                    .header("Idempotency-Key", "revocation-1")
                    .body(body)
                    .post("/v1/releases/{id}/revocation", release)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("REVOKED"))
                    .body("version", equalTo(3));
        }
        district.revoke(family, release).statusCode(409);
    }
}
