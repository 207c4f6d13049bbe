package org.throughline.consent.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** What a family asks is noted, shown by its urgency, and answered. */
@QuarkusTest
class RightsRequestHttpTest {
    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aFamily() {
        clock.set(Fixture.at("2026-02-02T23:30"));
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    void theDaysAreTheDistrictsAndTheMostUrgentComesFirst() {
        String accounting = receive("HIPAA_ACCOUNTING", Map.of())
                .statusCode(201)
                .body("receivedOn", equalTo("2026-02-02"))
                .body("dueOn", equalTo("2026-04-03"))
                .extract()
                .path("id");
        String inspection = receive("INSPECT", Map.of("receivedOn", "2026-01-20"))
                .body("dueOn", equalTo("2026-03-06"))
                .extract()
                .path("id");

        waiting().body("items.id", contains(inspection, accounting)).body("items.overdue", contains(false, false));
        clock.set(Fixture.at("2026-03-07T00:00"));
        waiting().body("items.overdue", contains(true, false));
        note(accounting, "extension")
                .statusCode(200)
                .body("status", equalTo("EXTENDED"))
                .body("dueOn", equalTo("2026-05-03"));
        note(inspection, "answer").statusCode(200).body("status", equalTo("ANSWERED"));
        waiting().body("items.id", contains(accounting));
        note(accounting, "withdrawal").statusCode(200);
        waiting().body("items", hasSize(0));
        note(accounting, "answer")
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:request-not-in-this-state"));
    }

    @Test
    void whatCameLongAgoIsNotForgotten() {
        receive("INSPECT", Map.of("receivedOn", "1969-06-01")).statusCode(201);

        waiting().body("items.overdue", contains(true));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        for (int i = 0; i < 3; i++) {
            receive("INSPECT", Map.of()).statusCode(201);
        }
        String cursor = district.asCounselor()
                .get("/v1/rights-requests?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("cursor");

        district.asCounselor()
                .get("/v1/rights-requests?limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void onlyARightsHolderAsksAndNobodyAsksTomorrow() {
        receive("INSPECT", Map.of("requestedBy", UUID.randomUUID().toString()))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:requester-not-authorized"));
        receive("INSPECT", Map.of("receivedOn", "2026-02-03"))
                .statusCode(422)
                .body("errors.pointer", contains("/receivedOn"));
    }

    @Test
    void theSameCallTwiceIsNotedOnceAndAnotherDistrictSeesNothing() {
        for (int i = 0; i < 2; i++) {
            district.asCounselor()
                    .header("Idempotency-Key", "request-7")
                    .body(body("INSPECT", Map.of()))
                    .post("/v1/rights-requests")
                    .then()
                    .statusCode(201);
        }
        waiting().body("items", hasSize(1));
        String id = waiting().extract().path("items[0].id");
        District.in("America/Chicago")
                .asAdmin()
                .body(Map.of("reference", "letter"))
                .post("/v1/rights-requests/{id}/answer", id)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse receive(String kind, Map<String, Object> besides) {
        return district.asCounselor()
                .body(body(kind, besides))
                .post("/v1/rights-requests")
                .then();
    }

    private Map<String, Object> body(String kind, Map<String, Object> besides) {
        Map<String, Object> body = new HashMap<>();
        body.put("studentId", family.student().toString());
        body.put("kind", kind);
        body.put("requestedBy", family.parent().toString());
        body.putAll(besides);
        return body;
    }

    private ValidatableResponse waiting() {
        return district.asCounselor().get("/v1/rights-requests").then().statusCode(200);
    }

    private ValidatableResponse note(String id, String verb) {
        return district.asCounselor()
                .body(Map.of("reference", "letter 7"))
                .post("/v1/rights-requests/{id}/" + verb, id)
                .then();
    }
}
