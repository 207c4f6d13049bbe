package org.throughline.consent.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** A parent looks at the student's records: decided and logged like any other disclosure. */
@QuarkusTest
class FamilyAccessHttpTest {
    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aFamily() {
        clock.set(Fixture.T);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    void aParentInspectsAndAStrangerDoesNot() {
        inspect(family.parent().toString())
                .statusCode(200)
                .body("outcome", equalTo("PERMIT"))
                .body("items.regime", contains("FERPA"));
        inspect(UUID.randomUUID().toString())
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("REQUESTER_NOT_AUTHORIZED"));

        district.log(family).body("items.kind", contains("REFUSAL", "DISCLOSURE"));
        district.asAuditor()
                .body(Map.of("studentId", family.student().toString(), "view", "FERPA"))
                .post("/v1/disclosures/accountings")
                .then()
                .body("lines", hasSize(1))
                .body("lines.kind", contains("REFUSAL"));
    }

    @Test
    void whoInspectsIsAPersonAndNoAgencyAsksInAPersonsName() {
        inspect("somebody").statusCode(422).body("errors.pointer", contains("/recipient/id"));

        Map<String, Object> question = question(family.parent().toString());
        district.asServiceFor(TestTokens.person("agency-staff").organization(UUID.randomUUID()))
                .body(question)
                .post("/v1/decisions")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse inspect(String person) {
        return district.asCounselor()
                .body(question(person))
                .post("/v1/decisions")
                .then();
    }

    private Map<String, Object> question(String person) {
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "PATRQT", null, "GRADES");
        question.put("basis", "FAMILY_ACCESS");
        question.put("recipient", Map.of("kind", "FAMILY", "id", person));
        return question;
    }
}
