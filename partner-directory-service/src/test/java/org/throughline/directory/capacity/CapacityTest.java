package org.throughline.directory.capacity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

@QuarkusTest
class CapacityTest {

    private TestDistrict district;
    private String service;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        service = district.idOf("services", "s1");
    }

    private ValidatableResponse report(RequestSpecification as, int maximum, int vacancy, String ifMatch) {
        Map<String, String> headers = new HashMap<>();
        if (ifMatch != null) {
            headers.put("If-Match", ifMatch);
        }
        return as.contentType("application/json")
                .headers(headers)
                .body(Map.of("unit", "Student places", "maximum", maximum, "vacancy", vacancy))
                .put("/v1/services/" + service + "/capacity")
                .then();
    }

    private ValidatableResponse seen() {
        return district.as("counselor").get("/v1/services/" + service).then();
    }

    @Test
    void anAgencyReportsItsOwnServicesAndTheReportIsSeenAtOnce() {
        UUID agency = district.linkedAgency("o1");
        seen().body("availability", equalTo("UNKNOWN"));

        report(TestDistrict.agency("agency-staff", agency), 10, 3, null)
                .statusCode(200)
                .header("ETag", "\"1\"");
        seen().body("availability", equalTo("OPEN"));

        report(TestDistrict.agency("agency-staff", agency), 10, 0, "\"1\"").statusCode(200);
        seen().body("availability", equalTo("FULL"));
        TestDistrict.agency("agency-admin", agency)
                .get("/v1/services/" + service + "/capacity")
                .then()
                .header("ETag", "\"2\"")
                .body("vacancy", equalTo(0));
    }

    @Test
    void anotherAgencyAndAnotherDistrictCannot() {
        district.linkedAgency("o1");

        report(TestDistrict.agency("agency-staff", UUID.randomUUID()), 10, 3, null)
                .statusCode(404);
        report(TestDistrict.registered().as("coordinator"), 10, 3, null).statusCode(404);
        seen().body("availability", equalTo("UNKNOWN"));
    }

    @Test
    void aSecondReportNeedsToKnowTheFirst() {
        report(district.as("coordinator"), 10, 3, "\"1\"").statusCode(412);
        report(district.as("coordinator"), 10, 3, null).statusCode(200);

        report(district.as("coordinator"), 10, 2, null).statusCode(428);
        report(district.as("coordinator"), 10, 2, "\"9\"").statusCode(412);
    }

    @Test
    void moreFreePlacesThanPlacesAreRefused() {
        report(district.as("coordinator"), 10, 11, null).statusCode(422).body("errors[0].pointer", equalTo("/vacancy"));
    }

    private ValidatableResponse reportAsOf(Instant asOf, String ifMatch) {
        return district.as("coordinator")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("unit", "Student places", "vacancy", 2, "asOf", asOf.toString()))
                .put("/v1/services/" + service + "/capacity")
                .then();
    }

    @Test
    void numbersAreOfTheTimeThatIsSaidAndNeverOfAnEarlierOneThanTheLast() {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        Instant longAgo = hourAgo.minus(Duration.ofDays(400));

        reportAsOf(Instant.now().plus(Duration.ofHours(1)), null)
                .statusCode(422)
                .body("errors.pointer", contains("/asOf"));
        reportAsOf(longAgo, null).statusCode(200);
        seen().body("availability", equalTo("UNKNOWN"));
        reportAsOf(hourAgo, "\"1\"")
                .statusCode(200)
                .body(
                        "asOf",
                        equalTo(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX")
                                .format(hourAgo.atOffset(ZoneOffset.UTC))));
        seen().body("availability", equalTo("OPEN"));
        reportAsOf(longAgo, "\"2\"").statusCode(422).body("errors.code", contains("BEFORE_THE_LAST_REPORT"));
    }
}
