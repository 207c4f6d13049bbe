package org.throughline.consent.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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

/** C5: the recipient is told, and acknowledges; who has not is listed. */
@QuarkusTest
class WithdrawalHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aDistrictAndAFamily() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    void theRecipientAcknowledgesAndTheDistrictSeesWhoHasNot() {
        UUID release = family.signed(agency, "ATTENDANCE", "GRADES");
        district.revoke(family, release, "GRADES").statusCode(200);
        district.revoke(family, release).statusCode(200);

        list(asAgency(agency), "")
                .body("items.kind", contains("REVOKED", "NARROWED"))
                .body("items[1].categories", contains("GRADES"))
                .body(
                        "items.districtId",
                        contains(district.id().toString(), district.id().toString()));
        String revoked = list(asAgency(agency), "").extract().path("items[0].id");
        acknowledge(asAgency(agency), revoked).statusCode(200).body("acknowledgedAt", notNullValue());

        list(district.asCounselor(), "?acknowledged=false")
                .body("items.kind", contains("NARROWED"))
                .body("items[0].acknowledgedAt", nullValue())
                .body("items[0].recipientId", equalTo(agency.toString()));
        list(district.asCounselor(), "?acknowledged=true").body("items.id", contains(revoked));
        list(asAgency(agency), "?acknowledged=false").body("items", hasSize(1));
    }

    @Test
    void theFirstWordCountsAndTheSameAgainChangesNothing() {
        UUID release = family.signed(agency, "ATTENDANCE");
        district.revoke(family, release).statusCode(200);
        String id = list(asAgency(agency), "").extract().path("items[0].id");
        String first =
                acknowledge(asAgency(agency), id).statusCode(200).extract().path("acknowledgedAt");
        clock.set(Fixture.T);

        acknowledge(asAgency(agency), id).statusCode(200).body("acknowledgedAt", equalTo(first));
    }

    @Test
    void anotherAgencyAndAnotherDistrictSeeNothingOfIt() {
        UUID release = family.signed(agency, "ATTENDANCE");
        district.revoke(family, release).statusCode(200);
        String id = list(asAgency(agency), "").extract().path("items[0].id");
        UUID stranger = UUID.randomUUID();

        list(asAgency(stranger), "").body("items", hasSize(0));
        acknowledge(asAgency(stranger), id).statusCode(404);
        list(District.in("America/New_York").asCounselor(), "").body("items", hasSize(0));
    }

    @Test
    void anIntegratorSeesWhatItReceivesAndNotWhatItsDistrictsAgenciesDo() {
        UUID feed = UUID.randomUUID();
        district.revoke(family, family.signed(agency, "ATTENDANCE")).statusCode(200);
        Map<String, Object> body = District.releaseBody(family.student(), agency, "OUTCOMES");
        body.put("recipients", List.of(Map.of("kind", "INTEGRATOR", "id", feed.toString())));
        UUID toFeed = district.draft(body);
        family.sign(toFeed);
        district.revoke(family, toFeed).statusCode(200);
        RequestSpecification integrator = given().auth()
                .oauth2(TestTokens.integrator("feed", district.id(), feed).token());

        String id = list(integrator, "")
                .body("items.releaseId", contains(toFeed.toString()))
                .extract()
                .path("items[0].id");

        acknowledge(
                        given().auth()
                                .oauth2(TestTokens.integrator("feed", district.id(), feed)
                                        .token()),
                        id)
                .statusCode(200);
        list(district.asAuditor(), "?acknowledged=false").body("items", hasSize(1));
    }

    @Test
    void whatWasNeverSignedAndWhatGoesToAClassNeedsNoWord() {
        UUID draft = district.draft(family, agency, "ATTENDANCE");
        district.asCounselor()
                .body(Map.of("reason", "DUPLICATE"))
                .post("/v1/releases/{id}/voiding", draft)
                .then()
                .statusCode(202);
        district.asAdmin()
                .post("/v1/releases/{id}/voiding/confirmation", draft)
                .then()
                .statusCode(200);

        list(asAgency(agency), "").body("items", hasSize(0));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        for (int i = 0; i < 3; i++) {
            district.revoke(family, family.signed(agency, "ATTENDANCE")).statusCode(200);
        }

        // A cursor belongs to the person who read the page before.
        String reader = TestTokens.person("agency-staff").organization(agency).token();
        String cursor = list(given().auth().oauth2(reader), "?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("cursor");

        list(given().auth().oauth2(reader), "?limit=2&cursor=" + cursor).body("items", hasSize(1));
    }

    private static RequestSpecification asAgency(UUID agency) {
        return given().auth()
                .oauth2(TestTokens.person("agency-staff").organization(agency).token());
    }

    private static ValidatableResponse list(RequestSpecification as, String query) {
        return as.get("/v1/releases/withdrawals" + query).then().statusCode(200);
    }

    private static ValidatableResponse acknowledge(RequestSpecification as, String id) {
        return as.post("/v1/releases/withdrawals/{id}/acknowledgement", id).then();
    }
}
