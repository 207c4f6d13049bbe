package org.throughline.directory.capacity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
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
import org.throughline.servers.MovableClock;

/** Places are counted of a service as a whole and at each of its locations, and every report is kept. */
@QuarkusTest
class LocationCapacityTest {

    @Inject
    MovableClock clock;

    private TestDistrict district;
    private String service;
    private String location;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        service = district.idOf("services", "s1");
        location = given().get("/v1/districts/" + district.code + "/hsds/services/" + service)
                .path("service_at_locations[0].location.id");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private ValidatableResponse report(RequestSpecification as, String of, String ifMatch, Map<String, ?> places) {
        return as.contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(places)
                .put("/v1/services/" + of + "/capacity")
                .then();
    }

    private static Map<String, Object> free(int vacancy) {
        return Map.of("unit", "Student places", "maximum", 10, "vacancy", vacancy);
    }

    private String there() {
        return service + "/locations/" + location;
    }

    private void seen(String availability) {
        district.as("counselor").get("/v1/services/" + service).then().body("availability", equalTo(availability));
    }

    @Test
    void aLocationIsReportedApartFromTheWhole() {
        UUID agency = district.linkedAgency("o1");
        report(district.as("coordinator"), service, null, free(0)).statusCode(200);
        seen("FULL");

        report(
                        TestDistrict.agency("agency-staff", agency),
                        there(),
                        null,
                        Map.of("unit", "Groups", "maximum", 12, "vacancy", 4, "waitlistLength", 3, "minimumCohort", 6))
                .statusCode(200)
                .body("locationId", equalTo(location))
                .body("minimumCohort", equalTo(6))
                .body("waitlistLength", equalTo(3))
                .body("availability", equalTo("OPEN"));

        seen("OPEN");
        district.as("counselor")
                .get("/v1/services/" + service + "/capacity")
                .then()
                .body("vacancy", equalTo(0))
                .body("locationId", nullValue());
    }

    @Test
    void eachIsChangedByWhoReadItsOwnLastReport() {
        report(district.as("coordinator"), service, null, free(1)).header("ETag", "\"1\"");
        report(district.as("coordinator"), there(), null, free(2)).header("ETag", "\"2\"");

        report(district.as("coordinator"), service, "\"2\"", free(3)).statusCode(412);
        report(district.as("coordinator"), service, "\"1\"", free(3)).statusCode(200);
        report(district.as("coordinator"), there(), null, free(3)).statusCode(428);
    }

    @Test
    void aLocationWhereTheServiceIsNotIsNotFound() {
        report(district.as("coordinator"), service + "/locations/" + UUID.randomUUID(), null, free(1))
                .statusCode(404);
        report(district.as("coordinator"), district.idOf("services", "s2") + "/locations/" + location, null, free(1))
                .statusCode(404);
        report(TestDistrict.registered().as("coordinator"), there(), null, free(1))
                .statusCode(404);
    }

    @Test
    void aGroupNeedsNoMoreThanThereArePlaces() {
        report(
                        district.as("coordinator"),
                        there(),
                        null,
                        Map.of("unit", "Groups", "maximum", 3, "vacancy", 4, "minimumCohort", 5))
                .statusCode(422)
                .body("errors.pointer", contains("/vacancy", "/minimumCohort"));
    }

    @Test
    void everyReportIsKeptTheNewestFirst() {
        report(district.as("coordinator"), service, null, free(1));
        report(district.as("district-admin"), there(), null, free(2));
        report(district.as("coordinator"), service, "\"1\"", free(3));

        Response first =
                district.as("counselor").queryParam("limit", 2).get("/v1/services/" + service + "/capacity/reports");
        assertThat(first.<List<Integer>>path("items.vacancy")).containsExactly(3, 2);
        assertThat(first.<List<String>>path("items.locationId").get(1)).isEqualTo(location);

        district.as("counselor")
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("cursor"))
                .get("/v1/services/" + service + "/capacity/reports")
                .then()
                .body("items", hasSize(1))
                .body("items.vacancy", contains(1));
    }

    @Test
    void anOldReportSaysNothingAnyMore() {
        report(district.as("coordinator"), there(), null, free(2)).statusCode(200);
        seen("OPEN");

        clock.putAhead(Duration.ofDays(46));

        seen("UNKNOWN");
        district.as("counselor")
                .get("/v1/services/" + there() + "/capacity")
                .then()
                .body("vacancy", equalTo(2))
                .body("availability", equalTo("UNKNOWN"));
        assertThat(openPlaces()).isEmpty();
    }

    private List<String> openPlaces() {
        return district.as("counselor")
                .contentType("application/json")
                .body(Map.of("partner", Map.of("openPlace", true)))
                .post("/v1/services/searches")
                .path("items.id");
    }

    @Test
    void aSearchFindsAPlaceThatIsOpenAtOneLocation() {
        report(district.as("coordinator"), service, null, free(0));
        assertThat(openPlaces()).isEmpty();

        report(district.as("coordinator"), there(), null, free(1));

        assertThat(openPlaces()).containsExactly(service);
    }

    @Test
    void aReportIsToldWithItsLocation() throws IOException {
        report(
                district.as("coordinator"),
                there(),
                null,
                Map.of("unit", "Groups", "maximum", 12, "vacancy", 4, "waitlistLength", 3, "minimumCohort", 6));

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            ReceivedFact told = published.until(seen -> seen.stream().anyMatch(LocationCapacityTest::isReport)).stream()
                    .filter(LocationCapacityTest::isReport)
                    .findFirst()
                    .orElseThrow();
            assertThat(told.data().path("locationId").asText()).isEqualTo(location);
            assertThat(told.data().path("minimumCohort").asInt()).isEqualTo(6);
        }
    }

    private static boolean isReport(ReceivedFact fact) {
        return fact.type().endsWith("capacity.reported.v1");
    }
}
