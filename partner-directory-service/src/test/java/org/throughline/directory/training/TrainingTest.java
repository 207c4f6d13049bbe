package org.throughline.directory.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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

        json(district.as("coordinator"))
                .post("/v1/training-records/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        standing(district.service()).body("lacks", hasSize(4));
        district.as("auditor")
                .get("/v1/training-records?personId=" + person)
                .then()
                .body("items.withdrawn", contains(true));
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

    @Test
    void whatEndsBeforeItBeganIsRefused() {
        record("CONFIDENTIALITY", "2025-07-31").statusCode(422).body("errors.pointer", contains("/validUntil"));
    }

    @Test
    void anotherDistrictSeesNothingOfIt() {
        String id = record("CONFIDENTIALITY", "2999-12-31").extract().path("id");
        TestDistrict other = TestDistrict.registered();

        other.as("coordinator").get("/v1/training-records/" + id).then().statusCode(404);
        standing(other.service()).body("lacks", hasSize(4));
    }
}
