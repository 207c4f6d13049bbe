package org.throughline.directory.capacity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.WhileImported;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A report that waits for an import is of what the import leaves; what was there when the report was sent is no matter. */
@QuarkusTest
class ReportedWhileImportedTest {

    private static final String SERVICES = "id,organization_id,name,status";
    private static final String PLACES = "id,service_id,location_id";
    private static final String CLAIMS = "set fact_version = fact_version + 1";

    private TestDistrict district;
    private List<String> services;

    /** Two services of one organization at one location, in the order in which imports write them. */
    @BeforeEach
    void aDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(
                offering("s1,o1,Counseling,active", "s2,o1,Tutoring,active")
                        .with("service_at_location.csv", PLACES, "a1,s1,l1", "a2,s2,l1"),
                "ALL_OR_NOTHING");
        services = Stream.of("s1", "s2")
                .map(service -> district.idOf("services", service))
                .sorted()
                .toList();
    }

    private static PackageOnDisk offering(String... services) {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,Help")
                .with(
                        "services.csv",
                        Stream.concat(Stream.of(SERVICES), Stream.of(services)).toArray(String[]::new))
                .with("locations.csv", "id,location_type,name,latitude,longitude", "l1,physical,House,41.5,-90.4");
    }

    private WhileImported firstIsWithdrawn() {
        PackageOnDisk next = district.idOf("services", "s1").equals(first())
                ? offering("s2,o1,Tutoring anew,active").with("service_at_location.csv", PLACES, "a2,s2,l1")
                : offering("s1,o1,Counseling anew,active").with("service_at_location.csv", PLACES, "a1,s1,l1");
        return new WhileImported(district, services.get(1), next);
    }

    private WhileImported bothLeaveTheLocation() {
        return new WhileImported(
                district,
                services.get(1),
                offering("s1,o1,Counseling anew,active", "s2,o1,Tutoring anew,active")
                        .with("service_at_location.csv", PLACES));
    }

    private String first() {
        return services.get(0);
    }

    private Response report(RequestSpecification as, String offering) {
        return as.contentType("application/json")
                .body(Map.of("unit", "Student places", "vacancy", 2))
                .put("/v1/services/" + offering + "/capacity");
    }

    private void requireNoneEntered(Response refused) throws SQLException {
        refused.then().statusCode(404).body("type", equalTo("urn:throughline:problem:not-found"));
        requireNoneEntered();
    }

    private void requireNoneEntered() throws SQLException {
        try (Connection connection = PlainDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            assertThat(PlainDatabase.text(statement, "select count(*) from capacity_report"))
                    .isEqualTo("0");
        }
        try (Connection connection = PlainDatabase.asRelay();
                Statement statement = connection.createStatement()) {
            assertThat(PlainDatabase.text(
                            statement,
                            "select count(*) from outbox_event where tenant = '" + district.tenant + "' and type = '"
                                    + CapacityReported.TYPE + "'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void ofAServiceThatTheImportWithdrawsTheDistrictReportsNothing() throws Exception {
        requireNoneEntered(firstIsWithdrawn().answer(() -> report(district.as("coordinator"), first()), CLAIMS));
    }

    @Test
    void norDoesItsAgency() throws Exception {
        UUID agency = district.linkedAgency("o1");

        requireNoneEntered(
                firstIsWithdrawn().answer(() -> report(TestDistrict.agency("agency-staff", agency), first()), CLAIMS));
    }

    @Test
    void norIsItLinkedToAProgram() throws Exception {
        UUID agency = district.linkedAgency("o1");
        String program = TestDistrict.agency("agency-admin", agency)
                .contentType("application/json")
                .body(Map.of("name", "Counseling groups"))
                .post("/v1/agencies/" + agency + "/programs")
                .path("id");

        Response refused = firstIsWithdrawn()
                .answer(
                        () -> district.as("coordinator")
                                .contentType("application/json")
                                .body(Map.of("programId", program))
                                .put("/v1/services/" + first() + "/program"),
                        "for update");

        requireNoneEntered(refused);
    }

    @Test
    void ofALocationThatTheServiceHasLeftNothingIsReported() throws Exception {
        String location = given().get("/v1/districts/" + district.code + "/hsds/services/" + first())
                .path("service_at_locations[0].location.id");

        requireNoneEntered(bothLeaveTheLocation()
                .answer(() -> report(district.as("coordinator"), first() + "/locations/" + location), CLAIMS));
    }

    @Test
    void ofAServiceThatTheImportOnlyChangesTheReportIsEntered() throws Exception {
        bothLeaveTheLocation()
                .answer(() -> report(district.as("coordinator"), first()), CLAIMS)
                .then()
                .statusCode(200);
    }
}
