package org.throughline.directory.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.ReferralFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Needs read from the facts of referrals, on the real broker. */
@QuarkusTest
class ReferredNeedsTest {

    private static final Instant IN_THE_YEAR = Instant.parse("2025-10-06T15:00:00Z");
    private static final String YEAR = "?source=REFERRALS&period=2025-2026";

    @Inject
    Transactions transactions;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static Map<String, Object> requested(UUID referral, String category) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "referralId", referral.toString(),
                "studentId", UUID.randomUUID().toString(),
                "schoolSourcedId", "school-7",
                "serviceId", UUID.randomUUID().toString(),
                "agencyId", UUID.randomUUID().toString(),
                "tier", 2));
        if (category != null) {
            data.put("needCategory", category);
        }
        return data;
    }

    private List<UUID> referred(ReferralFacts facts, int many, String category, Instant at) throws IOException {
        List<UUID> referrals = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            UUID referral = UUID.randomUUID();
            facts.send(referral, 1, "requested", at, requested(referral, category));
            referrals.add(referral);
        }
        return referrals;
    }

    private Response gaps(String query) {
        return district.as("coordinator").get("/v1/gap-map" + query);
    }

    private Response onceThereAre(int students) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> gaps(YEAR),
                        map -> map.statusCode() == 200
                                && Integer.valueOf(students).equals(map.path("total.students")));
    }

    @Test
    void everyReferralCountsOnceAndNoLongerOnceItIsCalledOff() throws IOException {
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            List<UUID> referrals = referred(facts, 13, "COUNSELING", IN_THE_YEAR);
            facts.send(referrals.get(0), 1, "requested", IN_THE_YEAR, requested(referrals.get(0), "COUNSELING"));
            onceThereAre(13)
                    .then()
                    .body("source", equalTo("REFERRALS"))
                    .body("period", equalTo("2025-2026"))
                    .body("assessmentId", nullValue())
                    .body("version", nullValue())
                    .body("domains.domain", contains("COUNSELING"))
                    .body("columns.column", contains("school-7"));

            facts.send(
                    referrals.get(0),
                    2,
                    "cancelled",
                    IN_THE_YEAR,
                    Map.of("referralId", referrals.get(0).toString()));
            facts.send(referrals.get(0), 1, "requested", IN_THE_YEAR, requested(referrals.get(0), "COUNSELING"));
            onceThereAre(12);
        }
    }

    @Test
    void aSensitiveNeedIsNotToldAndAnotherYearIsAnother() throws IOException {
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            referred(facts, 5, null, IN_THE_YEAR);
            referred(facts, 11, "TUTORING", Instant.parse("2025-06-30T15:00:00Z"));
            referred(facts, 14, "TUTORING", IN_THE_YEAR);
            onceThereAre(14);
        }
        gaps("?source=REFERRALS&period=2024-2025").then().statusCode(200).body("total.students", equalTo(11));
        gaps("?source=REFERRALS&period=2023-2024").then().statusCode(404);
        gaps("?source=REFERRALS&period=spring").then().statusCode(422);
    }

    private void referredIn(ReferralFacts facts, int many, String language) throws IOException {
        for (int number = 0; number < many; number++) {
            UUID referral = UUID.randomUUID();
            Map<String, Object> data = requested(referral, "COUNSELING");
            data.put("language", language);
            facts.send(referral, 1, "requested", IN_THE_YEAR, data);
        }
    }

    /** Facts from before languages were told have none. */
    @Test
    void needsAreCountedByTheLanguageThatFactsTell() throws IOException {
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            referredIn(facts, 20, "es");
            referredIn(facts, 14, "ht");
            referred(facts, 16, "COUNSELING", IN_THE_YEAR);
            onceThereAre(50);
        }
        gaps(YEAR + "&by=LANGUAGE")
                .then()
                .statusCode(200)
                .body("columns.column", containsInAnyOrder("es", "ht", "und"))
                .body("columns.find { it.column == 'es' }.gap.students", equalTo(20))
                .body("columns.find { it.column == 'ht' }.gap.students", equalTo(14))
                .body("columns.find { it.column == 'und' }.gap.students", equalTo(16));
    }

    @Test
    void aLanguageOfFewIsWithheldAndSoIsAnotherOfWhichItWouldFollow() throws IOException {
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            referredIn(facts, 20, "es");
            referredIn(facts, 14, "ht");
            referredIn(facts, 3, "vi");
            onceThereAre(37);
        }
        gaps(YEAR + "&by=LANGUAGE")
                .then()
                .body("columns.find { it.column == 'vi' }.gap.withheld", equalTo(true))
                .body("columns.findAll { it.gap.withheld }", hasSize(greaterThan(1)));
    }

    @Test
    void whatADistrictRecordedComesBeforeWhatReferralsTell() throws IOException {
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            referred(facts, 13, "COUNSELING", IN_THE_YEAR);
            onceThereAre(13);
        }
        gaps("?period=2025-2026").then().statusCode(200).body("source", equalTo("REFERRALS"));
        gaps("?period=2025-2026&source=ASSESSMENT").then().statusCode(404);
        gaps("?period=2025-2026&version=1").then().statusCode(404);
        gaps("?source=REFERRALS&version=1").then().statusCode(400);

        district.as("coordinator")
                .contentType("text/csv")
                .body("domain,school,language,tier,students\nCOUNSELING,school-7,es,2,30")
                .post("/v1/needs-assessments?period=2025-2026")
                .then()
                .statusCode(201);
        gaps("?period=2025-2026")
                .then()
                .body("source", equalTo("ASSESSMENT"))
                .body("version", equalTo(1))
                .body("total.students", equalTo(30));
        assertThat(gaps(YEAR + "&format=CSV").asString().lines())
                .contains("ALL,ALL,13,false,,,,,,REFERRALS,2025-2026,");
        gaps(YEAR + "&format=GEOJSON")
                .then()
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"gap-map-2025-2026-referrals-by-school.geojson\""))
                .body("source", equalTo("REFERRALS"))
                .body("period", equalTo("2025-2026"))
                .body("version", nullValue());
    }

    @Test
    void whoseNeedItIsIsNotKept() throws IOException {
        UUID referral = UUID.randomUUID();
        Map<String, Object> data = requested(referral, "COUNSELING");
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            facts.send(referral, 1, "requested", IN_THE_YEAR, data);
            await().atMost(Duration.ofSeconds(30)).until(() -> !rows().isEmpty());
        }
        assertThat(rows())
                .singleElement()
                .asString()
                .contains(referral.toString())
                .doesNotContain((String) data.get("studentId"));
    }

    private List<String> rows() {
        return transactions
                .forTenant(new TenantId(district.tenant), session -> session.createNativeQuery(
                                "select cast(r as text) from referred_need r", String.class)
                        .getResultList())
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
