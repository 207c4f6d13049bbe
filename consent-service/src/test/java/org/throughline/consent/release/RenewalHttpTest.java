package org.throughline.consent.release;

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

/** A renewal is prepared, never automatic; and what was prepared and forgotten is shown again and again. */
@QuarkusTest
class RenewalHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private UUID release;
    private String draft;

    @BeforeEach
    void aRenewalThatWasDrafted() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        release = family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.at("2026-06-01T09:00"));
        draft = renew(release);
    }

    @Test
    void whatIsNotSentIsShownUntilItIs() {
        unsent("")
                .body("items.draftId", contains(draft))
                .body("items.releaseId", contains(release.toString()))
                .body("items.studentId", contains(family.student().toString()))
                .body("items.endsOn", contains("2026-06-30"))
                .body("items.overdue", contains(false));
        clock.set(Fixture.at("2026-07-01T00:00"));
        unsent("").body("items.overdue", contains(true));

        family.receiveLink(UUID.fromString(draft));
        unsent("").body("items", hasSize(0));
    }

    @Test
    void whatIsRevokedIsNotGoneOnFrom() {
        district.revoke(family, release).statusCode(200);

        unsent("").body("items", hasSize(0));
    }

    @Test
    void theMostUrgentComesFirstAndAnotherDistrictSeesNothing() {
        Map<String, Object> sooner = District.releaseBody(family.student(), agency, "GRADES");
        sooner.put("effectiveUntil", "2026-06-15");
        clock.set(Fixture.SIGNED);
        UUID other = UUID.fromString(district.asCounselor()
                .body(sooner)
                .post("/v1/releases")
                .then()
                .extract()
                .path("id"));
        family.sign(other);
        clock.set(Fixture.at("2026-06-01T09:00"));
        String first = renew(other);

        String cursor = unsent("?limit=1")
                .body("items.draftId", contains(first))
                .extract()
                .path("cursor");
        district.asCounselor()
                .queryParam("cursor", cursor)
                .get("/v1/releases/renewals?limit=1")
                .then()
                .body("items.draftId", contains(draft));
        District.in("America/New_York")
                .asCounselor()
                .get("/v1/releases/renewals")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private String renew(UUID ending) {
        return district.asCounselor()
                .body(Map.of("effectiveUntil", "2027-06-30"))
                .post("/v1/releases/{id}/renewal", ending)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse unsent(String query) {
        return district.asCounselor()
                .get("/v1/releases/renewals" + query)
                .then()
                .statusCode(200);
    }
}
