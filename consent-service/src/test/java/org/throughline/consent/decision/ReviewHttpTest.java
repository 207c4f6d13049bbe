package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** Explanations of what was decided, and simulations of what would be. */
@QuarkusTest
class ReviewHttpTest {
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
        release = family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.T);
    }

    @Test
    void anExplanationTellsWhatEachItemRestedOn() {
        String id = district.decide(family, "COC", agency, "ATTENDANCE", "GRADES")
                .extract()
                .path("decisionId");

        explain(id)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("subjectId", equalTo(family.student().toString()))
                .body("steps.kind", contains("DISCLOSURE"))
                .body("steps[0].basis", equalTo("CONSENT"))
                .body("steps[0].cite", containsString("99.30"))
                .body("steps[0].policyVersion", equalTo("consent-3"))
                .body("steps[0].recipient.id", equalTo(agency.toString()))
                .body("steps[0].items.category", contains("ATTENDANCE", "GRADES"))
                .body("steps[0].items.permitted", contains(true, false))
                .body("steps[0].items[0].releaseId", equalTo(release.toString()))
                .body("steps[0].items[0].releaseVersion", equalTo(2))
                .body("steps[0].items[1].reason", equalTo("CATEGORY_NOT_COVERED"))
                .body("steps[0].items[1].words", containsString("99.30(b)(1)"));
    }

    @Test
    void anExplanationDoesNotChangeWithWhatHappensLater() {
        String id =
                district.decide(family, "COC", agency, "ATTENDANCE").extract().path("decisionId");
        district.revoke(family, release).statusCode(200);

        explain(id).body("steps[0].items[0].permitted", equalTo(true));
    }

    @Test
    void aDeferredDecisionIsExplainedStepByStep() {
        String id = district.asService()
                .body(District.question("DEFERRED", family.student(), "COC", agency, "ATTENDANCE"))
                .post("/v1/decisions")
                .then()
                .extract()
                .path("decisionId");
        district.revoke(family, release).statusCode(200);
        district.asService().post("/v1/decisions/{id}/confirmation", id).then().statusCode(200);

        explain(id)
                .body("steps.kind", contains("REQUEST", "REFUSAL"))
                .body("steps[1].items[0].reason", equalTo("REVOKED"));
    }

    @Test
    void anotherDistrictsDecisionIsNotThere() {
        String id =
                district.decide(family, "COC", agency, "ATTENDANCE").extract().path("decisionId");

        District.in("America/New_York")
                .asAuditor()
                .get("/v1/decisions/{id}/explanation", id)
                .then()
                .statusCode(404);
        explain(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void aSimulationTellsWhatWouldBeAndLogsNoDisclosure() {
        simulate(Fixture.at("2026-06-30T23:59:59")).statusCode(200).body("outcome", equalTo("PERMIT"));
        simulate(Fixture.at("2026-07-01T00:00"))
                .statusCode(200)
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("EXPIRED"))
                .body("items[0].details[0].releaseId", equalTo(release.toString()));

        district.log(family).body("items", hasSize(0));
    }

    @Test
    void aSimulationKnowsMajority() {
        simulate(Fixture.at("2028-09-01T00:00")).body("reason", equalTo("RIGHTS_TRANSFERRED"));
    }

    @Test
    void whoLooksTooOftenWaitsAMinuteAndNobodyElseDoes() {
        TestTokens curious = TestTokens.person("auditor").tenant(district.id());
        for (int i = 0; i < 30; i++) {
            simulate(district.as(curious), Fixture.at("2026-06-01T00:00")).statusCode(200);
        }

        simulate(district.as(curious), Fixture.at("2026-06-01T00:00"))
                .statusCode(429)
                .header("Retry-After", "60")
                .body("type", equalTo("urn:throughline:problem:too-many-requests"));
        simulate(Fixture.at("2026-06-01T00:00")).statusCode(200);
        clock.set(Fixture.T.plusSeconds(61));
        simulate(district.as(curious), Fixture.at("2026-06-01T00:00")).statusCode(200);
    }

    @Test
    void whatIsPastIsNotSimulated() {
        simulate(Fixture.T.minusSeconds(3600)).statusCode(422).body("errors.pointer", hasItem("/at"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsSentence(Reason reason) {
        assertThat(reason.words()).endsWith(".").doesNotContain(reason.name());
    }

    private ValidatableResponse explain(String decision) {
        return district.asAuditor()
                .get("/v1/decisions/{id}/explanation", decision)
                .then();
    }

    private ValidatableResponse simulate(Instant at) {
        return simulate(district.asAuditor(), at);
    }

    private ValidatableResponse simulate(RequestSpecification as, Instant at) {
        Map<String, Object> body = new HashMap<>();
        body.put("at", at.toString());
        body.put("question", District.question("IMMEDIATE", family.student(), "COC", agency, "ATTENDANCE"));
        return as.body(body).post("/v1/decisions/simulations").then();
    }
}
