package org.throughline.consent.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
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

/** 45 CFR 164.528: what is told of health records that left three times, and what is not told for a time. */
@QuarkusTest
class HealthAccountingHttpTest {
    private static final Map<String, Object> SHERIFF = Map.of("kind", "OTHER", "id", "county sheriff");

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void threeDisclosuresOfAClinicsRecordsToOneOfficer() {
        clock.set(Fixture.T);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        Map<String, Object> clinic =
                Map.of("kind", "AGENCY", "id", UUID.randomUUID().toString());
        district.file(Map.of(
                "kind",
                "INSTITUTION",
                "party",
                clinic,
                "attested",
                List.of("COVERED_ENTITY"),
                "reference",
                "license 7"));
        district.file(Map.of(
                "kind",
                "EMERGENCY",
                "studentId",
                family.student().toString(),
                "party",
                SHERIFF,
                "attested",
                List.of("SERIOUS_AND_IMMINENT"),
                "statements",
                Map.of("THREAT", "a weapon", "NECESSITY", "to find the student")));
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "BTG", null, "MH_SUMMARY");
        question.put("basis", "HEALTH_SAFETY");
        question.put("recipient", SHERIFF);
        question.put("discloser", clinic);
        for (int i = 0; i < 3; i++) {
            clock.set(Fixture.T.plus(Duration.ofMinutes(10 + 60L * i)));
            district.asCounselor().body(question).post("/v1/decisions").then().body("outcome", equalTo("PERMIT"));
        }
    }

    @Test
    @DisplayName("(b)(3): the first in full, how many there were, and the last")
    void aSeries() {
        account(family.parent(), Map.of()).body("lines", hasSize(3));
        account(family.parent(), Map.of("summarized", true))
                .body("lines", hasSize(1))
                .body("lines[0].categories", contains("MH_SUMMARY"))
                .body("lines[0].series.number", equalTo(3))
                .body("lines[0].at", containsString("2026-02-02T16:1"))
                .body("lines[0].series.last", containsString("2026-02-02T18:1"));
        request(family.parent(), Map.of("summarized", true), "text/csv")
                .body(containsString("3 times, the last 2026-02-02 12:1"));
    }

    @Test
    @DisplayName("99.32(a)(1) asks for each: a summary is HIPAA's and Part 2's")
    void noSeriesForFerpa() {
        for (String view : List.of("FERPA", "CONSENTED")) {
            request(family.parent(), Map.of("summarized", true, "view", view), "application/json")
                    .statusCode(422)
                    .body("errors.pointer", contains("/summarized"));
        }
    }

    @Test
    @DisplayName("(a)(2): until the day that the officer states, the family is not told; the custodian sees why")
    void suspended() {
        suspend(List.of("WRITTEN_STATEMENT"));

        account(family.parent(), Map.of()).body("lines", hasSize(0));
        account(null, Map.of()).body("lines.suspended", contains(true, true, true));
        request(null, Map.of(), "text/csv").body(containsString("not told to the family for the time being"));
        account(null, Map.of("view", "FERPA")).body("lines", hasSize(0));
        clock.set(Fixture.at("2026-07-01T00:00"));
        account(family.parent(), Map.of()).body("lines", hasSize(3)).body("lines.suspended", not(hasItem(true)));
    }

    @Test
    @DisplayName("(a)(2)(ii)(C): what was only said counts for 30 days")
    void suspendedByWordOfMouth() {
        suspend(List.of());

        account(family.parent(), Map.of()).body("lines", hasSize(0));
        clock.set(Fixture.T.plus(Duration.ofDays(31)));
        account(family.parent(), Map.of()).body("lines", hasSize(3));
    }

    @Test
    void whoHasItSuspendedSaysForHowLong() {
        Map<String, Object> endless = new HashMap<>(suspension(List.of("WRITTEN_STATEMENT")));
        endless.remove("effectiveUntil");

        district.asAdmin()
                .body(endless)
                .post("/v1/evidence")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveUntil"));
    }

    private void suspend(List<String> attested) {
        district.file(suspension(attested));
    }

    private Map<String, Object> suspension(List<String> attested) {
        return Map.of(
                "kind",
                "ACCOUNTING_SUSPENSION",
                "studentId",
                family.student().toString(),
                "party",
                SHERIFF,
                "reference",
                "letter of the sheriff, 7",
                "attested",
                attested,
                "statements",
                Map.of("STATED_BY", "Deputy A. Nadie"),
                "effectiveUntil",
                Fixture.at("2026-07-01T00:00").toString());
    }

    private ValidatableResponse account(UUID requestedBy, Map<String, Object> besides) {
        return request(requestedBy, besides, "application/json").statusCode(200);
    }

    private ValidatableResponse request(UUID requestedBy, Map<String, Object> besides, String accept) {
        Map<String, Object> body = new HashMap<>();
        body.put("studentId", family.student().toString());
        body.put("view", "HIPAA");
        if (requestedBy != null) {
            body.put("requestedBy", requestedBy.toString());
        }
        body.putAll(besides);
        return district.asAuditor()
                .accept(accept)
                .body(body)
                .post("/v1/disclosures/accountings")
                .then();
    }
}
