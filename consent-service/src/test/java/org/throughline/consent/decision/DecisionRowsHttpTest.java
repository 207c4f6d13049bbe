package org.throughline.consent.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** Rows of consent-rules section 2 by number, over HTTP, on releases that were signed by link and code. */
@QuarkusTest
class DecisionRowsHttpTest {
    private final UUID agencyA = UUID.randomUUID();
    private final UUID agencyB = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void districtInChicagoAndItsStudentOfFifteen() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    private UUID r1() {
        UUID release = family.signed(agencyA, "ATTENDANCE", "GRADES", "IEP");
        clock.set(Fixture.T);
        return release;
    }

    @Test
    @DisplayName("row 1: PERMIT (99.30, 99.33(d))")
    void row1() {
        UUID release = r1();

        district.decide(family, "COC", agencyA, "ATTENDANCE")
                .body("outcome", equalTo("PERMIT"))
                .body("reason", nullValue())
                .body("items[0].releaseId", equalTo(release.toString()))
                .body("items[0].releaseVersion", equalTo(2))
                .body("obligations", containsInAnyOrder("LOG", "TTL", "COPY", "N_FERPA"))
                .body("policyVersion", equalTo("consent-3"));
        district.log(family)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("DISCLOSURE"))
                .body("items[0].disclosure.given[0].category", equalTo("ATTENDANCE"))
                .body("items[0].disclosure.given[0].release", equalTo(release.toString()))
                .body("items[0].disclosure.recipient.id", equalTo(agencyA.toString()))
                .body("items[0].disclosure.notice", equalTo("N_FERPA/1"))
                .body("items[0].asked.client", equalTo("referral-service"))
                .body("items[0].asked.records[0].recordId", equalTo("rec-ATTENDANCE"));
    }

    @Test
    @DisplayName("row 2: no release (99.30(a))")
    void row2() {
        clock.set(Fixture.T);

        assertDenied("COC", agencyA, "NO_RELEASE");
    }

    @Test
    @DisplayName("row 4: sent only (99.30(a))")
    void row4() {
        UUID release = district.draft(family, agencyA, "ATTENDANCE", "GRADES", "IEP");
        family.receiveLink(release);
        clock.set(Fixture.T);

        assertDenied("COC", agencyA, "NOT_SIGNED");
    }

    @Test
    @DisplayName("row 6: another recipient (99.30(b)(3))")
    void row6() {
        r1();

        assertDenied("COC", agencyB, "WRONG_RECIPIENT");
    }

    @Test
    @DisplayName("row 9: attendance and discipline (99.30(b)(1))")
    void row9() {
        r1();

        district.decide(family, "COC", agencyA, "ATTENDANCE", "DISCIPLINE")
                .body("outcome", equalTo("PERMIT_FILTERED"))
                .body("items.permitted", contains(true, false))
                .body("items[1].reason", equalTo("CATEGORY_NOT_COVERED"))
                .body("obligations", hasItems("FILTER", "N_FERPA"));
        district.log(family)
                .body("items", hasSize(1))
                .body("items[0].disclosure.given.category", contains("ATTENDANCE"))
                .body("items[0].disclosure.withheld.category", contains("DISCIPLINE"));
    }

    @Test
    @DisplayName("row 10: another purpose (99.30(b)(2), 99.33(a)(2))")
    void row10() {
        r1();

        assertDenied("HRESCH", agencyA, "PURPOSE_NOT_COVERED");
    }

    @Test
    @DisplayName("rows 11 and 12: the last second, and the next midnight (P)")
    void rows11And12() {
        r1();

        clock.set(Fixture.at("2026-06-30T23:59:58"));
        district.decide(family, "COC", agencyA, "ATTENDANCE").body("outcome", equalTo("PERMIT"));
        clock.set(Fixture.at("2026-07-01T00:00"));
        district.decide(family, "COC", agencyA, "ATTENDANCE")
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("EXPIRED"));
    }

    @Test
    @DisplayName("row 13: revocation received a second before (P; 164.508(b)(2))")
    void row13() {
        UUID release = r1();
        clock.set(Fixture.T.minusSeconds(1));
        district.revoke(family, release).statusCode(200).body("status", equalTo("REVOKED"));
        clock.set(Fixture.T);

        assertDenied("COC", agencyA, "REVOKED");
    }

    @Test
    @DisplayName("row 37: one category withdrawn (P)")
    void row37() {
        UUID release = r1();
        district.revoke(family, release, "GRADES")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("withdrawnCategories", contains("GRADES"));

        district.decide(family, "COC", agencyA, "ATTENDANCE", "GRADES")
                .body("outcome", equalTo("PERMIT_FILTERED"))
                .body("items.permitted", contains(true, false))
                .body("items[1].reason", equalTo("REVOKED"))
                .body("obligations", hasItems("FILTER", "N_FERPA"));
    }

    private void assertDenied(String purpose, UUID agency, String reason) {
        district.decide(family, purpose, agency, "ATTENDANCE")
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo(reason))
                .body("items[0].permitted", equalTo(false))
                .body("items[0].reason", equalTo(reason))
                .body("obligations", hasSize(0));
        district.log(family)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("REFUSAL"))
                .body("items[0].disclosure.withheld[0].reason", equalTo(reason));
    }
}
