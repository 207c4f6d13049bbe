package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Family.Visitor;
import org.throughline.consent.Fixture;
import org.throughline.consent.release.ReleaseType;
import org.throughline.servers.MovableClock;

/** Consent-rules section 3 as families meet it: every instrument with its own words, ends and signers. */
@QuarkusTest
class InstrumentHttpTest {
    private final UUID clinic = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aFamilyAndAClinic() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @ParameterizedTest
    @CsvSource({
        "HIPAA_AUTH, MH_SUMMARY, COC, en",
        "HIPAA_AUTH, MH_SUMMARY, COC, es",
        "HIPAA_AUTH, MH_SUMMARY, COC, ht",
        "HIPAA_PSYCH_AUTH, PSYCHOTHERAPY_NOTES, TREAT, en",
        "HIPAA_PSYCH_AUTH, PSYCHOTHERAPY_NOTES, TREAT, ht",
        "PART2_CONSENT, SUD, COC, en",
        "PART2_CONSENT, SUD, COC, es",
        "PART2_TPO, SUD, TREAT, es",
        "PART2_TPO, SUD, TREAT, ht"
    })
    void theFamilyReadsAllThatTheLawAsksFor(ReleaseType type, String category, String purpose, String language) {
        allowMinors(21);
        Texts texts = Texts.in(Language.ofTag(language).orElseThrow());
        Visitor visitor = family.open(family.receiveLink(draft(type.name(), category, purpose, Map.of())));
        visitor.postIn(language, "code").then().statusCode(200);

        String page = unescaped(visitor.postIn(
                language, "verification", "code", family.otherMail().nextCode()));

        assertThat(page)
                .contains(texts.get("instrumentTitle_" + type), "Mill Creek Clinic", district.name())
                .contains(texts.get("authority_PARENT"));
        for (String statement : InstrumentWords.of(type).statements()) {
            assertThat(page).contains(texts.get(statement), texts.get(statement + "Text"));
        }
    }

    @Test
    @DisplayName("R2: a clinic's summary to the school, by the authorization that the parent signed")
    void hipaa() {
        UUID release = draft("HIPAA_AUTH", "MH_SUMMARY", "COC", Map.of());
        institution("COVERED_ENTITY");
        family.sign(release);
        clock.set(Fixture.T);

        ask("MH_SUMMARY")
                .body("outcome", equalTo("PERMIT"))
                .body("items[0].regime", equalTo("HIPAA"))
                .body("items[0].releaseId", equalTo(release.toString()))
                .body("obligations", containsInAnyOrder("LOG", "TTL", "COPY"));
        district.asCounselor()
                .get("/v1/releases/{id}/copies", release)
                .then()
                .body("items[0].templateVersion", equalTo("hipaa-auth/1"));
    }

    @Test
    @DisplayName("164.508(c)(1)(v): it ends with the event that it names, once somebody records it")
    void anEventEndsIt() {
        Map<String, Object> untilTreatmentEnds = new HashMap<>();
        untilTreatmentEnds.put("effectiveUntil", null);
        untilTreatmentEnds.put("expiryEvent", "END_OF_TREATMENT");
        UUID release = draft("HIPAA_AUTH", "MH_SUMMARY", "COC", untilTreatmentEnds);
        institution("COVERED_ENTITY");
        family.sign(release);
        clock.set(Fixture.at("2027-09-01T10:00"));

        ask("MH_SUMMARY").body("outcome", equalTo("PERMIT"));
        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("effectiveUntil", nullValue())
                .body("expiryEvent", equalTo("END_OF_TREATMENT"));
        end(release).statusCode(200).body("status", equalTo("EXPIRED"));

        ask("MH_SUMMARY").body("outcome", equalTo("DENY")).body("reason", equalTo("EXPIRED"));
        end(release).statusCode(409).body("type", equalTo("urn:throughline:problem:release-not-in-this-state"));
    }

    @Test
    void aReleaseThatNamesNoEventEndsWithItsDayOnly() {
        UUID release = family.signed(UUID.randomUUID(), "ATTENDANCE");

        end(release).statusCode(409).body("type", equalTo("urn:throughline:problem:no-expiry-event"));
    }

    @Test
    @DisplayName("2.14(a): where the state lets the minor sign alone, the minor does, and the parent does not")
    void theMinorSignsAlone() {
        allowMinors(14);
        UUID release = draft("PART2_CONSENT", "SUD", "COC", Map.of());
        institution("PART2_PROGRAM");
        district.asService()
                .body(family.signingRequest(release))
                .post("/v1/signings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:signer-not-authorized"));

        signAsStudent(release);
        clock.set(Fixture.T);

        ask("SUD").body("outcome", equalTo("PERMIT")).body("obligations", hasItem("N_P2"));
        accounted(null, 1);
        accounted(family.parent(), 0);
    }

    @Test
    @DisplayName("2.14(b): where the state needs the parent, both sign")
    void bothSign() {
        allowMinors(18);
        UUID release = draft("PART2_CONSENT", "SUD", "COC", Map.of());
        institution("PART2_PROGRAM");
        family.sign(release);
        district.requireStatus(release, "PARTIALLY_SIGNED");

        signAsStudent(release);

        district.requireStatus(release, "ACTIVE");
        clock.set(Fixture.T);
        ask("SUD").body("outcome", equalTo("PERMIT"));
    }

    @Test
    @DisplayName("2.33: one consent for treatment, payment and operations may have no end, and serves nothing else")
    void treatmentPaymentOperations() {
        allowMinors(14);
        Map<String, Object> endless = new HashMap<>();
        endless.put("effectiveUntil", null);
        endless.put("expiryEvent", "NONE");
        UUID release = draft("PART2_TPO", "SUD", "TREAT", endless);
        signAsStudent(release);
        district.requireStatus(release, "ACTIVE");

        refused(body("PART2_TPO", "SUD", "EDU_SUPPORT", Map.of()), "/purposes");
        refused(body("PART2_CONSENT", "SUD", "COC", endless), "/expiryEvent");
        refused(body("HIPAA_AUTH", "MH_SUMMARY", "COC", endless), "/expiryEvent");
    }

    private UUID draft(String type, String category, String purpose, Map<String, Object> besides) {
        return district.draft(body(type, category, purpose, besides));
    }

    private Map<String, Object> body(String type, String category, String purpose, Map<String, Object> besides) {
        Map<String, Object> body = district.bodyOfRecordsOf(clinic, family.student(), type, category);
        body.put("purposes", List.of(purpose));
        body.putAll(besides);
        return body;
    }

    private void refused(Map<String, Object> body, String pointer) {
        district.asCounselor()
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    private void allowMinors(int age) {
        district.enterRule(Map.of("topic", "SUD_SELF_CONSENT", "minAge", age));
    }

    private void institution(String attested) {
        district.file(Map.of("kind", "INSTITUTION", "party", clinicParty(), "attested", List.of(attested)));
    }

    private Map<String, Object> clinicParty() {
        return Map.of("kind", "AGENCY", "id", clinic.toString());
    }

    private void signAsStudent(UUID release) {
        Map<String, Object> request = family.signingRequest(release);
        request.put("signerId", family.student().toString());
        district.asService().body(request).post("/v1/signings").then().statusCode(201);
        family.verified(family.mail().nextLink()).answer("sign", release).then().statusCode(200);
    }

    private ValidatableResponse ask(String category) {
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "COC", null, category);
        question.put("discloser", clinicParty());
        question.put("recipient", Map.of("kind", "DISTRICT", "id", district.id().toString()));
        return district.asService().body(question).post("/v1/decisions").then().statusCode(200);
    }

    private ValidatableResponse end(UUID release) {
        return district.asCounselor()
                .body(Map.of("evidence", "discharge letter 7"))
                .post("/v1/releases/{id}/expiry", release)
                .then();
    }

    private void accounted(UUID requestedBy, int lines) {
        Map<String, Object> body = new HashMap<>();
        body.put("studentId", family.student().toString());
        body.put("view", "PART2");
        if (requestedBy != null) {
            body.put("requestedBy", requestedBy.toString());
        }
        district.asAuditor()
                .body(body)
                .post("/v1/disclosures/accountings")
                .then()
                .statusCode(200)
                .body("lines.size()", equalTo(lines));
    }

    private static String unescaped(Response page) {
        return page.asString().replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
