package org.throughline.consent.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
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

/** 34 CFR 99.32(b), 99.33(b): to whom a recipient may pass records on for the district stands beside each disclosure. */
@QuarkusTest
class OnwardPartyHttpTest {
    private final UUID contractor = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private Map<String, Object> party;

    @BeforeEach
    void aPlacedStudentAndTheResponsibleAgency() {
        clock.set(Fixture.T);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        party = Map.of("kind", "AGENCY", "id", contractor.toString());
        district.file(Map.of(
                "kind",
                "PLACEMENT",
                "studentId",
                family.student().toString(),
                "party",
                party,
                "attested",
                List.of("LEGALLY_RESPONSIBLE", "CASE_PLAN_ACCESS")));
    }

    @Test
    @DisplayName("named with its interest in what is disclosed from then on, and not in what was disclosed before")
    void named() {
        disclose();
        clock.set(Fixture.T.plus(Duration.ofHours(1)));
        String filed = district.file(onward("=tutoring center"));
        disclose();
        clock.set(Fixture.T.plus(Duration.ofHours(2)));
        district.asAdmin().post("/v1/evidence/{id}/ending", filed).then().statusCode(200);
        disclose();

        account("application/json")
                .body("lines", hasSize(3))
                .body("lines[0].onward", hasSize(0))
                .body("lines[1].onward.party", contains("=tutoring center"))
                .body("lines[1].onward.interest", contains("to tutor whom the agency places"))
                .body("lines[2].onward", hasSize(0));
        account("text/csv").body(containsString("may go on to =tutoring center for to tutor whom the agency places"));
    }

    @Test
    void aRefusalNamesNobodyAndAnotherRecipientsPartiesAreNotNamed() {
        party = Map.of("kind", "AGENCY", "id", UUID.randomUUID().toString());
        district.file(onward("somebody"));
        disclose();

        account("application/json").body("lines[0].onward", hasSize(0));
    }

    @Test
    void itsInterestIsStated() {
        district.asAdmin()
                .body(Map.of("kind", "ONWARD_PARTY", "party", party, "reference", "tutoring center"))
                .post("/v1/evidence")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/statements/INTEREST"));
    }

    private Map<String, Object> onward(String name) {
        return Map.of(
                "kind",
                "ONWARD_PARTY",
                "party",
                party,
                "reference",
                name,
                "statements",
                Map.of("INTEREST", "to tutor whom the agency places"));
    }

    private void disclose() {
        Map<String, Object> question =
                District.question("IMMEDIATE", family.student(), "COC", contractor, "ATTENDANCE");
        question.put("basis", "CHILD_WELFARE");
        district.asCounselor().body(question).post("/v1/decisions").then().body("outcome", equalTo("PERMIT"));
    }

    private ValidatableResponse account(String accept) {
        return district.asAuditor()
                .accept(accept)
                .body(Map.of("studentId", family.student().toString(), "view", "FERPA"))
                .post("/v1/disclosures/accountings")
                .then()
                .statusCode(200);
    }
}
