package org.throughline.consent.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** Who may ask for a decision, what they are told, and what becomes of a deferred one. */
@QuarkusTest
class DecisionHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private UUID release;

    @BeforeEach
    void aSignedRelease() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        release = family.signed(agency, "ATTENDANCE", "GRADES");
        clock.set(Fixture.T);
    }

    @Test
    void aDeferredDecisionPermitsOnlyOnceConfirmed() {
        String id = deferred("ATTENDANCE", "DISCIPLINE")
                .body("outcome", equalTo("PERMIT_FILTERED"))
                .body("validUntil", nullValue())
                .extract()
                .path("decisionId");

        confirm(id)
                .statusCode(200)
                .body("decisionId", equalTo(id))
                .body("outcome", equalTo("PERMIT"))
                .body("items.category", contains("ATTENDANCE"))
                .body("validUntil", notNullValue());
        district.log(family)
                .body("items.kind", contains("DISCLOSURE", "REQUEST"))
                .body("items.decisionId", contains(id, id));
    }

    @Test
    void revokedBetweenDecisionAndDelivery() {
        String id = deferred("ATTENDANCE").extract().path("decisionId");
        district.revoke(family, release).statusCode(200);

        confirm(id).statusCode(200).body("outcome", equalTo("DENY")).body("reason", equalTo("REVOKED"));
        district.log(family).body("items.kind", contains("REFUSAL", "REQUEST"));
    }

    @Test
    void aDecisionIsUsedOnce() {
        String id = deferred("ATTENDANCE").extract().path("decisionId");
        confirm(id).statusCode(200);

        confirm(id).statusCode(409).body("type", equalTo("urn:throughline:problem:decision-used"));
        district.log(family).body("items", hasSize(2));
    }

    @Test
    void aDenialIsNotConfirmed() {
        String id = deferred("DISCIPLINE")
                .body("outcome", equalTo("DENY"))
                .extract()
                .path("decisionId");

        confirm(id).statusCode(409).body("type", equalTo("urn:throughline:problem:decision-denied"));
    }

    @Test
    void somebodyElsesDecisionIsNotThere() {
        String id = deferred("ATTENDANCE").extract().path("decisionId");

        district.as(TestTokens.person("counselor").tenant(district.id()))
                .post("/v1/decisions/{id}/confirmation", id)
                .then()
                .statusCode(404);
        District.in("America/Chicago")
                .asService()
                .post("/v1/decisions/{id}/confirmation", id)
                .then()
                .statusCode(404);
        confirm(id).statusCode(200);
    }

    @Test
    void anAgencyReceivesForItselfAndIsNotToldWhy() {
        ask(agencyPerson(agency), null, "ATTENDANCE", "DISCIPLINE")
                .statusCode(200)
                .body("outcome", equalTo("PERMIT_FILTERED"))
                .body("items[1].reason", equalTo("NOT_AVAILABLE"))
                .body("items[1].details", nullValue());
        ask(agencyPerson(UUID.randomUUID()), null, "ATTENDANCE")
                .statusCode(200)
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("NOT_AVAILABLE"));
    }

    @Test
    void anAgencyDoesNotAskForAnother() {
        ask(agencyPerson(UUID.randomUUID()), agency, "ATTENDANCE").statusCode(403);
        district.log(family).body("items", hasSize(0));
    }

    @Test
    void anIntegratorReceivesForItself() {
        TestTokens integrator = TestTokens.integrator("warehouse", district.id(), UUID.randomUUID());

        ask(integrator, null, "ATTENDANCE")
                .statusCode(200)
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("NOT_AVAILABLE"));
        district.log(family).body("items[0].disclosure.recipient.kind", equalTo("INTEGRATOR"));
    }

    @Test
    void aPersonOfAnotherDistrictActsNothingHere() {
        TestTokens stranger = TestTokens.person("counselor").tenant(UUID.randomUUID());

        ask(stranger, agency, "ATTENDANCE").statusCode(403);
    }

    @Test
    void theDistrictsPeopleAreToldWhyWithEveryCandidate() {
        district.asCounselor()
                .body(District.question("IMMEDIATE", family.student(), "COC", agency, "DISCIPLINE"))
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("reason", equalTo("CATEGORY_NOT_COVERED"))
                .body("items[0].details[0].releaseId", equalTo(release.toString()));
    }

    @Test
    void withoutARecipientThereIsNoQuestion() {
        district.asService()
                .body(District.question("IMMEDIATE", family.student(), "COC", null, "ATTENDANCE"))
                .post("/v1/decisions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/recipient"));
    }

    @Test
    void aBatchAnswersEachStudentInOrderWithALogRowEach() {
        Family unsigned = district.family("2011-01-01");
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (Family one : List.of(unsigned, family)) {
            subjects.add(Map.of("subjectId", one.student().toString(), "items", District.items("ATTENDANCE")));
        }

        district.asServiceFor(agencyPerson(agency))
                .body(Map.of("mode", "IMMEDIATE", "purpose", "COC", "basis", "CONSENT", "subjects", subjects))
                .post("/v1/decisions/batches")
                .then()
                .statusCode(200)
                .body("decisions.outcome", contains("DENY", "PERMIT"))
                .body(
                        "decisions.subjectId",
                        contains(unsigned.student().toString(), family.student().toString()));
        district.log(family).body("items.kind", contains("DISCLOSURE"));
        district.log(unsigned).body("items.kind", contains("REFUSAL"));
    }

    @Test
    void fromEighteenOnTheParentsSignatureCoversNothing() {
        district.putSubject(family, "2008-02-02", "PARENT");

        clock.set(Fixture.at("2026-02-01T23:59:58"));
        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("PERMIT"));
        clock.set(Fixture.at("2026-02-02T00:00"));
        district.decide(family, "COC", agency, "ATTENDANCE")
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("RIGHTS_TRANSFERRED"));
    }

    @Test
    void rightsTakenFromTheSignerEndThePermitAtOnce() {
        district.putSubject(family, "2010-09-01", "NONE");

        district.decide(family, "COC", agency, "ATTENDANCE")
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("SIGNER_NOT_AUTHORIZED"));
    }

    private static TestTokens agencyPerson(UUID organization) {
        return TestTokens.person("agency-staff").organization(organization);
    }

    private ValidatableResponse ask(TestTokens person, UUID recipient, String... categories) {
        return district.asServiceFor(person)
                .body(District.question("IMMEDIATE", family.student(), "COC", recipient, categories))
                .post("/v1/decisions")
                .then();
    }

    private ValidatableResponse deferred(String... categories) {
        return district.asService()
                .body(District.question("DEFERRED", family.student(), "COC", agency, categories))
                .post("/v1/decisions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse confirm(String id) {
        return district.asService().post("/v1/decisions/{id}/confirmation", id).then();
    }
}
