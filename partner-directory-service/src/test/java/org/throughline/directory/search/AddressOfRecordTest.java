package org.throughline.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A way begins at a home that only the county's address points know. */
@QuarkusTest
class AddressOfRecordTest {

    /** A street of numbers from west to east: East is near its end. */
    private static final String POINTS =
            """
            LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH
            -90.4000,41.50,100,N MAIN ST,APT 1,Moline,,IL,52801,1,
            -90.4002,41.50,100,N MAIN ST,APT 2,Moline,,IL,52801,2,
            -90.3990,41.50,110,N MAIN ST,,Moline,,IL,52801,3,
            -90.3991,41.50,111,N MAIN ST,,Moline,,IL,52801,4,
            -90.2000,41.50,7,ELM AVE,,Moline,,IL,52802-1234,5,
            -90.2020,41.50,9,ELM AVE,,Moline,,IL,52802-1234,6,
            -90.2000,41.50,2,CLINIC DR,,Moline,,IL,52803,7,
            """;

    private static TestDistrict district;

    @BeforeEach
    void district() throws IOException {
        if (district == null) {
            TestDistrict registered = TestDistrict.registered();
            assertThat(registered
                            .imported(described(), "ALL_OR_NOTHING")
                            .path("state")
                            .toString())
                    .isEqualTo("IMPORTED");
            registered.linkedAgency("o1");
            registered
                    .as("district-admin")
                    .contentType("text/csv")
                    .body(POINTS.getBytes(StandardCharsets.UTF_8))
                    .put("/v1/address-points")
                    .then()
                    .statusCode(200)
                    .body("points", equalTo(7));
            district = registered;
        }
    }

    private static PackageOnDisk described() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with("services.csv", "id,organization_id,name,status", "s1,o1,West,active", "s2,o1,East,active")
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude",
                        "l1,physical,West,41.50,-90.40",
                        "l2,physical,East,41.50,-90.20")
                .with(
                        "addresses.csv",
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        "d1,l1,2 Clinic Drive,Moline,IL,52803-9999,US,physical",
                        "d2,l2,5 Clinic Drive,Moline,IL,52804,US,physical")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1", "a2,s2,l2")
                .with("taxonomy_terms.csv", "id,code,name,description", "t2,FOOD,Food,x")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x2,s1,t2,need,service",
                        "x3,s2,t2,need,service");
    }

    private static Map<String, Object> home(String line, String postalCode) {
        return Map.of("address", Map.of("line", line, "postalCode", postalCode));
    }

    private static ValidatableResponse search(Map<String, ?> from) {
        return post("/v1/services/searches", Map.of("where", Map.of("from", from, "travel", Map.of("mode", "BUS"))));
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return district.as("counselor")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "'100 North Main Street, Apt 7', 52801, West, 8, EXACT",
        "110 n. main st, 52801-0001, West, 83, EXACT",
        "104 N Main St, 52801, West, 8, STREET",
        "119 N Main St, 52801, West, 75, STREET",
        "7 Elm Avenue, 52802, East, 0, EXACT",
        "7B Elm Ave #3, 52802, East, 0, STREET",
        "2 CLINIC DR, 52803, West, 0, EXACT"
    })
    void aHomeIsFoundAndItIsToldHowExactly(
            String line, String postalCode, String nearest, int metres, Exactness exactness) {
        search(home(line, postalCode))
                .statusCode(200)
                .body("items[0].name", equalTo(nearest))
                .body("items[0].straightLineMetres", equalTo(metres))
                .body("items[0].wayBegins", equalTo(exactness.name()))
                .body("items[0].travel.basis", equalTo("STRAIGHT_LINE_ESTIMATE"));
    }

    @Test
    void aMatchBeginsAtAHome() {
        Map<String, Object> need =
                Map.of("needCategory", "FOOD", "from", home("9 Elm Ave Unit 2", "52802"), "withinMetres", 200);

        post("/v1/matches", need)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("eligible.name", contains("East"))
                .body("eligible[0].straightLineMetres", equalTo(167))
                .body("wayBegins", equalTo("EXACT"));
    }

    @Test
    void aPostalCodeIsTheMiddleOfTheDirectorysPlacesElseOfItsAddressPoints() {
        search(Map.of("postalCode", "52804"))
                .statusCode(200)
                .body("items[0].straightLineMetres", equalTo(0))
                .body("items[0].wayBegins", equalTo("POSTAL_CODE"));
        search(Map.of("postalCode", "52802"))
                .statusCode(200)
                .body("items[0].name", equalTo("East"))
                .body("items[0].straightLineMetres", equalTo(83))
                .body("items[0].wayBegins", equalTo("POSTAL_CODE"));
    }

    @Test
    void whereTheRequestSaysThePointNothingIsClaimedOfIt() {
        Map<String, Object> near = Map.of("latitude", 41.5, "longitude", -90.4);

        post("/v1/services/searches", Map.of("where", Map.of("near", near)))
                .statusCode(200)
                .body("items[0].straightLineMetres", equalTo(0))
                .body("items[0].wayBegins", nullValue());
        post("/v1/matches", Map.of("needCategory", "FOOD", "near", near))
                .statusCode(200)
                .body("wayBegins", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "100 South Main St, 52801",
        "100 N Main Ave, 52801",
        "100 N Main St, 52802",
        "8 Elm Ave, 52802",
        "211 N Main St, 52899",
        "250 N Main St, 52801",
        "N Main St, 52801",
        "PO Box 7, 52801"
    })
    void whatIsNotKnownIsNoBeginningAndNotRepeated(String line, String postalCode) {
        search(home(line, postalCode))
                .statusCode(422)
                .body("errors.pointer", contains("/where/from"))
                .body("errors.code", contains("UNKNOWN_PLACE"))
                .body(not(containsString("Main")));
    }

    @Test
    void anotherDistrictsPointsAreNotKnown() {
        TestDistrict other = TestDistrict.registered();

        other.as("counselor")
                .contentType("application/json")
                .body(Map.of("where", Map.of("from", home("100 N Main St", "52801"))))
                .post("/v1/services/searches")
                .then()
                .statusCode(422);
    }

    @Test
    void onceTheyAreTakenAwayNothingOfThemIsFound() {
        TestDistrict other = TestDistrict.registered();
        other.as("district-admin")
                .contentType("text/csv")
                .body(POINTS.getBytes(StandardCharsets.UTF_8))
                .put("/v1/address-points")
                .then()
                .statusCode(200);
        Map<String, Object> body = Map.of("where", Map.of("from", home("100 N Main St", "52801")));
        other.as("counselor")
                .contentType("application/json")
                .body(body)
                .post("/v1/services/searches")
                .then()
                .statusCode(200);

        other.as("district-admin")
                .header("If-Match", "\"1\"")
                .delete("/v1/address-points")
                .then()
                .statusCode(204);

        other.as("counselor")
                .contentType("application/json")
                .body(body)
                .post("/v1/services/searches")
                .then()
                .statusCode(422);
    }
}
