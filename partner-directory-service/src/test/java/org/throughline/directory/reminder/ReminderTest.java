package org.throughline.directory.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.servers.Mailbox;
import org.throughline.servers.MovableClock;

/** What falls due is mailed in time and once, by a clock that a test moves and a mail server that is real. */
@QuarkusTest
class ReminderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Mailbox office = new Mailbox("office-" + UUID.randomUUID() + "@district.example.org");

    @Inject
    MovableClock clock;

    @Inject
    RemindDistrict reminders;

    private TestDistrict district;
    private String organization;

    @BeforeEach
    void importDirectory() throws IOException {
        clock.set(Instant.parse("2027-01-10T18:00:00Z"));
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        organization = district.idOf("organizations", "o1");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private RequestSpecification json(String role) {
        return district.as(role).contentType("application/json");
    }

    private void remindAt(int daysBefore) {
        json("coordinator")
                .body(Map.of("email", office.address(), "daysBefore", daysBefore))
                .put("/v1/reminder-settings")
                .then()
                .statusCode(200);
    }

    private void remindOn(String day) {
        clock.set(Instant.parse(day + "T18:00:00Z"));
        reminders.remind(new TenantId(district.tenant)).await().atMost(PATIENCE);
    }

    private String fundingUntil(String lastDay) {
        return json("coordinator")
                .body(Map.of(
                        "name",
                        "Grant",
                        "kind",
                        "GRANT",
                        "amountMinor",
                        100,
                        "currency",
                        "USD",
                        "firstDay",
                        "2026-07-01",
                        "lastDay",
                        lastDay,
                        "restrictions",
                        List.of(),
                        "allocations",
                        List.of()))
                .post("/v1/funding-sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String trainingUntil(UUID person, String validUntil) {
        return json("coordinator")
                .body(Map.of(
                        "personId", person,
                        "requirement", "CONFIDENTIALITY",
                        "completedOn", "2026-08-01",
                        "validUntil", validUntil,
                        "evidence", "C-1"))
                .post("/v1/training-records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aThingIsRemindedOfOnceWhenItsDayComesNear() {
        remindAt(30);
        String first = fundingUntil("2027-06-30");

        remindOn("2027-05-30");
        assertThat(office.mails()).isEmpty();
        remindOn("2027-05-31");
        assertThat(office.next())
                .contains("Due on 2027-06-30", "A funding source ends.", "/v1/funding-sources/" + first)
                .doesNotContain("Grant");

        remindOn("2027-06-01");
        String second = fundingUntil("2027-06-15");
        remindOn("2027-06-02");
        assertThat(office.next()).contains(second).doesNotContain(first);
        remindOn("2027-07-01");
        assertThat(office.mails()).isEmpty();
    }

    @Test
    void theJobRemindsWithoutBeingAsked() {
        String source = fundingUntil("2027-01-20");
        remindAt(10);

        assertThat(office.next()).contains(source);
    }

    @Test
    void aTrainingThatWasRenewedIsNotRemindedOf() {
        UUID renewed = UUID.randomUUID();
        trainingUntil(renewed, "2027-03-01");
        trainingUntil(renewed, "2028-03-01");
        String ending = trainingUntil(UUID.randomUUID(), "2027-03-01");
        String withdrawn = trainingUntil(UUID.randomUUID(), "2027-03-01");
        json("coordinator")
                .body(Map.of("reason", "REVOKED"))
                .post("/v1/training-records/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);
        remindAt(30);

        remindOn("2027-02-10");

        assertThat(office.next()).contains("2027-03-01", "/v1/training-records/" + ending);
    }

    @Test
    void agreementsAreRemindedOfInEachOfTheirParts() {
        UUID agency = district.linkedAgency("o1");
        String agreement = json("coordinator")
                .body(Map.of("organizationId", organization, "terms", terms()))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json("coordinator")
                .post("/v1/agreements/" + agreement + "/proposal")
                .then()
                .statusCode(200);
        sign(TestDistrict.agency("agency-admin", agency), agreement, "PARTNER");
        sign(district.as("district-admin"), agreement, "DISTRICT");
        remindAt(10);

        remindOn("2027-03-01");
        assertThat(office.next()).contains("Due on 2027-03-05", "evidence", "/v1/agreements/" + agreement);
        remindOn("2027-04-15");
        assertThat(office.next()).contains("Due on 2027-04-20", "checklist");
        remindOn("2027-05-25");
        assertThat(office.next()).contains("Due on 2027-05-31", "renewed");
        remindOn("2027-06-25");
        assertThat(office.next()).contains("Due on 2027-06-30", "evaluated");
    }

    @Test
    void whatASignedAgreementRenewsIsNotRemindedOfForItsRenewal() {
        UUID agency = district.linkedAgency("o1");
        String before = signed(agency, terms(), null);
        Map<String, Object> next = new HashMap<>(terms());
        next.put("firstDay", "2027-07-01");
        next.put("lastDay", "2028-06-30");
        next.put("compliance", Map.of("evidence", List.of(), "checklist", List.of()));
        signed(agency, next, before);
        remindAt(30);

        remindOn("2027-05-31");

        assertThat(office.next()).contains("Due on 2027-06-30", "evaluated").doesNotContain("2027-05-31", "renewed");
    }

    private String signed(UUID agency, Map<String, Object> terms, String renews) {
        Map<String, Object> body = new HashMap<>(Map.of("organizationId", organization, "terms", terms));
        if (renews != null) {
            body.put("renews", renews);
        }
        String agreement = json("coordinator")
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json("coordinator")
                .post("/v1/agreements/" + agreement + "/proposal")
                .then()
                .statusCode(200);
        sign(TestDistrict.agency("agency-admin", agency), agreement, "PARTNER");
        sign(district.as("district-admin"), agreement, "DISTRICT");
        return agreement;
    }

    @Test
    void eachSettingIsToldAndTheAddressIsNot() throws IOException {
        remindAt(14);
        json("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("email", office.address(), "daysBefore", 30))
                .put("/v1/reminder-settings")
                .then()
                .statusCode(200);

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            List<ReceivedFact> told =
                    published
                            .until(seen -> seen.stream()
                                            .filter(ReminderTest::isOfReminders)
                                            .count()
                                    >= 2)
                            .stream()
                            .filter(ReminderTest::isOfReminders)
                            .toList();
            assertThat(told).extracting(ReceivedFact::aggregateVersion).containsExactly(1L, 2L);
            assertThat(told)
                    .extracting(fact -> fact.data().get("daysBefore").asInt())
                    .containsExactly(14, 30);
            assertThat(told.toString()).doesNotContain("@");
        }
    }

    private static boolean isOfReminders(ReceivedFact fact) {
        return fact.type().equals("org.throughline.directory.reminder-settings.set.v1");
    }

    private static void sign(RequestSpecification as, String agreement, String side) {
        as.contentType("application/json")
                .body(Map.of("side", side, "signer", "A. Signer", "function", "Director", "signedOn", "2027-01-10"))
                .post("/v1/agreements/" + agreement + "/signatures")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> terms() {
        return Map.of(
                "firstDay",
                "2027-01-01",
                "lastDay",
                "2027-06-30",
                "renewalNoticeDays",
                30,
                "responsibilities",
                List.of(
                        Map.of("side", "DISTRICT", "role", "Principal", "text", "Keeps a room free."),
                        Map.of("side", "PARTNER", "role", "Clinical director", "text", "Supervises on site.")),
                "goals",
                List.of(Map.of("text", "Fewer days missed", "improvementPlanGoal", "Attendance", "school", "school-7")),
                "serviceIds",
                List.of(district.idOf("services", "s1")),
                "dataSharing",
                Map.of("categories", List.of("ATTENDANCE"), "purposes", List.of("SERVICE_DELIVERY")),
                "compliance",
                Map.of(
                        "evidence",
                        List.of(Map.of(
                                "kind", "LIABILITY_INSURANCE", "reference", "P-100", "validUntil", "2027-03-05")),
                        "checklist",
                        List.of(Map.of("requirement", "Fire drill held", "due", "2027-04-20"))));
    }

    @Test
    void settingsAreReadBackAndChangedByWhoReadThem() {
        district.as("coordinator").get("/v1/reminder-settings").then().statusCode(404);
        json("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("email", office.address(), "daysBefore", 5))
                .put("/v1/reminder-settings")
                .then()
                .statusCode(412);
        remindAt(30);
        district.as("district-admin")
                .get("/v1/reminder-settings")
                .then()
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("email", equalTo(office.address()))
                .body("daysBefore", equalTo(30));
        json("coordinator")
                .body(Map.of("email", office.address(), "daysBefore", 5))
                .put("/v1/reminder-settings")
                .then()
                .statusCode(428);
        json("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("email", office.address(), "daysBefore", 5))
                .put("/v1/reminder-settings")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        json("coordinator")
                .header("If-Match", "\"2\"")
                .body(Map.of("email", "nobody", "daysBefore", 400))
                .put("/v1/reminder-settings")
                .then()
                .statusCode(422);
        TestDistrict.registered()
                .as("coordinator")
                .get("/v1/reminder-settings")
                .then()
                .statusCode(404);
    }
}
