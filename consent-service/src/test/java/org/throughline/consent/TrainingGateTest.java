package org.throughline.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.contract.Operations;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;
import org.throughline.training.ShowsStudentData;

/** Who lacks training is shown nothing of a student, from the day that the district dated on; decisions go on. */
@QuarkusTest
class TrainingGateTest {

    private static final List<String> REQUIRED =
            List.of("CONFIDENTIALITY", "MANDATED_REPORTING", "STANDARDS_OF_PRACTICE", "BACKGROUND_CHECK");

    private static final String FAMILYS_PAGE = "opened by a family's own link";
    private static final String BETWEEN_SERVICES = "between services";
    private static final String AN_ENDING = "what ends a disclosure waits for nobody's training";
    private static final String A_RULE = "a district's rule, which names nobody";

    /** Why an operation does not ask. */
    private static final Map<String, String> SHOWS_STAFF_NO_STUDENT = Map.ofEntries(
            Map.entry("SigningPage.welcome", FAMILYS_PAGE),
            Map.entry("SigningPage.open", FAMILYS_PAGE),
            Map.entry("SigningPage.show", FAMILYS_PAGE),
            Map.entry("SigningPage.sendCode", FAMILYS_PAGE),
            Map.entry("SigningPage.check", FAMILYS_PAGE),
            Map.entry("AnswerPage.answer", FAMILYS_PAGE),
            Map.entry("AnswerPage.revoke", FAMILYS_PAGE),
            Map.entry("CopyPage.copy", FAMILYS_PAGE),
            Map.entry("StyleSheet.css", "the pages' look"),
            Map.entry("SubjectResource.put", BETWEEN_SERVICES),
            Map.entry("SigningResource.open", BETWEEN_SERVICES),
            Map.entry("TenantResource.register", BETWEEN_SERVICES),
            Map.entry("ReleaseResource.revoke", AN_ENDING),
            Map.entry("ReleaseLifeResource.suspend", AN_ENDING),
            Map.entry("ExpiryResource.expire", AN_ENDING),
            Map.entry("EvidenceResource.end", AN_ENDING),
            Map.entry("RuleResource.read", A_RULE),
            Map.entry("RuleResource.enter", A_RULE),
            Map.entry("DisclosureResource.verify", "numbers of the log's links"),
            Map.entry("ErasureResource.erase", "how many entries were erased"));

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    MovableClock clock;

    private final UUID trained = UUID.randomUUID();
    private District district;
    private Family family;

    @BeforeEach
    void aDistrict() {
        district = District.in("UTC");
        family = district.family("2010-09-01");
    }

    private RequestSpecification directory() {
        return District.atTheDirectory(TestTokens.person("district-admin").tenant(district.id()));
    }

    private void blocks() {
        directory()
                .body(Map.of("gates", List.of(Map.of("gate", "TRAINING", "blockFrom", TODAY.toString()))))
                .put("/v1/gates")
                .then()
                .statusCode(200);
    }

    private void completed(String requirement) {
        directory()
                .body(Map.of(
                        "personId",
                        trained,
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

    private RequestSpecification as(UUID person) {
        return district.as(TestTokens.person("counselor").named(person).tenant(district.id()));
    }

    @Test
    void aReleaseIsReadByWhoeverHasTheTraining() {
        UUID agency = UUID.randomUUID();
        UUID release = district.draft(family, agency, "ATTENDANCE");
        as(trained).get("/v1/releases/" + release).then().statusCode(200);
        UUID untrained = UUID.randomUUID();

        blocks();

        as(untrained)
                .get("/v1/releases/" + release)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:training-required"))
                .body("errors", hasSize(REQUIRED.size()));
        as(untrained)
                .body(District.releaseBody(family.student(), agency, "ATTENDANCE"))
                .post("/v1/releases")
                .then()
                .statusCode(403);
        REQUIRED.forEach(this::completed);
        as(trained).get("/v1/releases/" + release).then().statusCode(200);
    }

    /** A withdrawal never blocks itself, and whoever opens the letter records it. */
    @Test
    void aFamilysWithdrawalWaitsForNobodysTraining() {
        clock.set(Fixture.SIGNED);
        UUID release = family.signed(UUID.randomUUID(), "ATTENDANCE");
        blocks();

        as(UUID.randomUUID())
                .body(Map.of("receivedFrom", family.parent().toString(), "channel", "LETTER"))
                .post("/v1/releases/" + release + "/revocation")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"));
    }

    @Test
    void aServiceIsTrainedInNothingAndDecidesOn() {
        UUID release = district.draft(family, UUID.randomUUID(), "ATTENDANCE");

        blocks();

        district.asService().get("/v1/releases/" + release).then().statusCode(200);
    }

    @Test
    void everyOperationThatShowsStaffAStudentAsksForTraining() {
        Operations operations = Operations.of("org.throughline.consent", ShowsStudentData.class);

        assertThat(operations.unmarked()).isEqualTo(SHOWS_STAFF_NO_STUDENT.keySet());
        assertThat(operations.marked()).hasSizeGreaterThan(20);
    }
}
