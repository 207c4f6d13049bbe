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
import org.throughline.consent.Rows;
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

    private District district;
    private Family family;
    private UUID release;

    @BeforeEach
    void aDraft() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        district.file(Map.of("kind", "INSTITUTION", "party", clinicParty(), "attested", List.of("COVERED_ENTITY")));
        release = draft("HIPAA_AUTH", "MH_SUMMARY");
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
                .body("signature.signedAt", startsWith("2026-02-02T16:0"));
    }

    @Test
    void theFamilyTakesItBackLikeAnyOther() {
        attest(form()).statusCode(200);
        district.revoke(family, release).statusCode(200);
        clock.set(Fixture.T);

        ask().body("outcome", equalTo("DENY")).body("reason", equalTo("REVOKED"));
    }

    @Test
    void bothSidesReadWhatWasAttested() {
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
        assertThat(stored()).isNotEmpty().doesNotContain("chart of", "of Luz");
    }

    private String stored() {
        return new Rows(district)
                .texts("select encode(reference, 'escape') from agency_form where release = '" + release + "'")
                .get(0);
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
        district.requireStatus(release, "DRAFT");
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
        release = draft("PART2_CONSENT", "SUD");

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
    @DisplayName("164.502(g)(3)(i): whose signature it takes depends on a rule of the state that is not on file")
    void withoutTheStatesRuleNobodySignsForCareThatAMinorConsentedTo() {
        district.file(Map.of(
                "kind",
                "MINOR_CONSENTED_CARE",
                "studentId",
                family.student().toString(),
                "categories",
                List.of("MH_SUMMARY")));

        assertRefused(form(), "state-rule-unconfigured");
    }

    @Test
    void whatIsSignedIsNotSignedAgain() {
        attest(form()).statusCode(200);

        attest(form()).statusCode(409).body("type", equalTo("urn:throughline:problem:not-to-be-signed"));
    }

    @Test
    void aDayIsOneThatPeopleLiveToSee() {
        attest(with("signedOn", "-999999999-01-01")).statusCode(422).body("errors.pointer", hasItem("/signedOn"));
        attest(with("expiresOn", "+999999999-12-31")).statusCode(422).body("errors.pointer", hasItem("/expiresOn"));
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
        district.requireStatus(release, "DRAFT");
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

    private UUID draft(String type, String category) {
        return district.draft(district.bodyOfRecordsOf(clinic, family.student(), type, category));
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
}
