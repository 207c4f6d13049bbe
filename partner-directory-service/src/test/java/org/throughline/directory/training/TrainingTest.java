package org.throughline.directory.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.servers.TestTokens;

/** Training over the API and with the real database. */
@QuarkusTest
class TrainingTest {

    private final String person = UUID.randomUUID().toString();
    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType("application/json");
    }

    private ValidatableResponse record(String requirement, String validUntil) {
        return json(district.as("coordinator"))
                .body(Map.of(
                        "personId", person,
                        "requirement", requirement,
                        "completedOn", "2025-08-01",
                        "validUntil", validUntil,
                        "evidence", "C-1"))
                .post("/v1/training-records")
                .then();
    }

    private ValidatableResponse standing(RequestSpecification as) {
        return as.get("/v1/training-standings/" + person).then().statusCode(200);
    }

    @Test
    void aServiceAsksWhetherAPersonMayBeShownStudentData() {
        standing(district.service())
                .body("gate", equalTo("WARN"))
                .body("mayBeShownStudentData", equalTo(true))
                .body("lacks", hasSize(4));
        json(district.as("district-admin"))
                .body(Map.of("gates", List.of(Map.of("gate", "TRAINING", "blockFrom", "2026-01-01"))))
                .put("/v1/gates")
                .then()
                .statusCode(200);
        for (String requirement : List.of("CONFIDENTIALITY", "MANDATED_REPORTING", "STANDARDS_OF_PRACTICE")) {
            record(requirement, "2999-12-31").statusCode(201);
        }
        record("BACKGROUND_CHECK", "2025-09-01").statusCode(201);

        standing(district.service())
                .body("mayBeShownStudentData", equalTo(false))
                .body("lacks.requirement", contains("BACKGROUND_CHECK"))
                .body("lacks.reason", contains("EXPIRED"))
                .body("lacks.since", contains("2025-09-02"));
        record("BACKGROUND_CHECK", "2999-12-31").statusCode(201);

        standing(district.as("coordinator"))
                .body("mayBeShownStudentData", equalTo(true))
                .body("lacks", empty());
    }

    @Test
    void aWithdrawnRecordStaysAndCountsNoMore() throws IOException {
        String id = record("CONFIDENTIALITY", "2999-12-31").extract().path("id");
        standing(district.service()).body("lacks", hasSize(3));

        withdraw(id, Map.of("reason", "RECORDED_IN_ERROR", "note", "It was his sister's."))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("withdrawal.reason", equalTo("RECORDED_IN_ERROR"));

        standing(district.service())
                .body("lacks", hasSize(4))
                .body("lacks.find { it.requirement == 'CONFIDENTIALITY' }.reason", equalTo("WITHDRAWN"))
                .body("lacks.find { it.requirement == 'CONFIDENTIALITY' }.since", notNullValue());
        withdraw(id, Map.of("reason", "REVOKED")).statusCode(200).header("ETag", "\"2\"");
        district.as("auditor")
                .get("/v1/training-records?personId=" + person)
                .then()
                .body("items.withdrawal.reason", contains("RECORDED_IN_ERROR"))
                .body("items.withdrawal.note", contains("It was his sister's."))
                .body("items.withdrawal.by", contains(notNullValue()))
                .body("items.withdrawal.on", contains(notNullValue()));
        district.as("auditor")
                .queryParam("personId", "\u0000")
                .get("/v1/training-records")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?personId"));
        assertThat(PublishedFacts.of(id, 2))
                .extracting(fact -> fact.data().get("withdrawn").asBoolean())
                .containsExactly(false, true);
    }

    private ValidatableResponse withdraw(String id, Map<String, String> why) {
        return json(district.as("coordinator"))
                .body(why)
                .post("/v1/training-records/" + id + "/withdrawal")
                .then();
    }

    @Test
    void whoWithdrawsARecordStandsWithItAndSaysWhy() {
        String id = recordOf(as("district-admin"), UUID.randomUUID().toString(), "2025-08-01")
                .body("withdrawal", nullValue())
                .extract()
                .path("id");
        withdraw(id, Map.of()).statusCode(422).body("errors.pointer", contains("/reason"));
        withdraw(id, Map.of("reason", "REVOKED", "note", "a\u0000"))
                .statusCode(422)
                .body("errors.pointer", contains("/note"));

        json(as("coordinator"))
                .body(Map.of("reason", "REVOKED"))
                .post("/v1/training-records/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        district.as("district-admin")
                .get("/v1/training-records/" + id)
                .then()
                .body("withdrawal.by", equalTo(person))
                .body("withdrawal.reason", equalTo("REVOKED"))
                .body("withdrawal.note", nullValue());
    }

    @Test
    void everybodyReadsHisOwnStanding() {
        own(as("counselor")).statusCode(200).body("gate", equalTo("WARN")).body("lacks", hasSize(4));
        record("CONFIDENTIALITY", "2999-12-31").statusCode(201);

        own(as("auditor")).body("lacks", hasSize(3));
        own(district.as("counselor")).body("lacks", hasSize(4));
        own(district.service()).statusCode(403);
        own(as("counselor").queryParam("districtId", district.tenant)).statusCode(200);
        own(as("counselor").queryParam("districtId", UUID.randomUUID())).statusCode(404);
    }

    @Test
    void anAgencysPeopleReadTheirOwnStandingInADistrictThatTheyServe() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID agency = district.linkedAgency("o1");
        record("CONFIDENTIALITY", "2999-12-31").statusCode(201);

        own(ofAgency(agency)).statusCode(422).body("errors.pointer", contains("?districtId"));
        own(ofAgency(agency).queryParam("districtId", district.tenant))
                .statusCode(200)
                .body("lacks", hasSize(3));
        own(ofAgency(agency).queryParam("districtId", TestDistrict.registered().tenant))
                .statusCode(404);
        own(ofAgency(UUID.randomUUID()).queryParam("districtId", district.tenant))
                .statusCode(404);
    }

    private RequestSpecification ofAgency(UUID agency) {
        return given().auth()
                .oauth2(TestTokens.person("agency-staff")
                        .named(UUID.fromString(person))
                        .organization(agency)
                        .token());
    }

    private static ValidatableResponse own(RequestSpecification as) {
        return as.get("/v1/training-standings/own").then();
    }

    @Test
    void whatEndsBeforeItBeganIsRefused() {
        record("CONFIDENTIALITY", "2025-07-31").statusCode(422).body("errors.pointer", contains("/validUntil"));
    }

    @Test
    void whatIsYetToBeCompletedIsRefused() {
        recordOf(district.as("coordinator"), person, "2999-08-01")
                .statusCode(422)
                .body("errors.pointer", contains("/completedOn"))
                .body("errors.code", contains("IN_THE_FUTURE"));
        recordOf(district.as("coordinator"), person, "1025-08-01")
                .statusCode(422)
                .body("errors.pointer", contains("/completedOn"));
    }

    @Test
    void nobodyButADistrictsAdminRecordsHisOwnTraining() {
        recordOf(as("coordinator"), person, "2025-08-01").statusCode(403);
        recordOf(as("coordinator"), UUID.randomUUID().toString(), "2025-08-01").statusCode(201);
        recordOf(as("district-admin"), person, "2025-08-01").statusCode(201);
    }

    private RequestSpecification as(String role) {
        return given().auth()
                .oauth2(TestTokens.person(role)
                        .named(UUID.fromString(person))
                        .tenant(district.tenant)
                        .token());
    }

    private static ValidatableResponse recordOf(RequestSpecification as, String person, String completedOn) {
        return json(as).body(Map.of(
                        "personId",
                        person,
                        "requirement",
                        "CONFIDENTIALITY",
                        "completedOn",
                        completedOn,
                        "evidence",
                        "C-1"))
                .post("/v1/training-records")
                .then();
    }

    @Test
    void anotherDistrictSeesNothingOfIt() {
        String id = record("CONFIDENTIALITY", "2999-12-31").extract().path("id");
        TestDistrict other = TestDistrict.registered();

        other.as("coordinator").get("/v1/training-records/" + id).then().statusCode(404);
        standing(other.service()).body("lacks", hasSize(4));
    }
}
