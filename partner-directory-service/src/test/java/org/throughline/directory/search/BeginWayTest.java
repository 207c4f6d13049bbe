package org.throughline.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A way may begin at a place that the directory knows, named instead of its point. */
@QuarkusTest
class BeginWayTest {

    private static TestDistrict district;

    @BeforeEach
    void district() throws IOException {
        if (district == null) {
            district = TestDistrict.registered();
            assertThat(district.imported(described(), "ALL_OR_NOTHING")
                            .path("state")
                            .toString())
                    .isEqualTo("IMPORTED");
            district.linkedAgency("o1");
        }
    }

    private static PackageOnDisk described() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with("services.csv", "id,organization_id,name,status", "s1,o1,North,active", "s2,o1,South,active")
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                        "l1,physical,School,41.60,-90.40,school-7,school-sourced-id",
                        "l2,physical,Clinic,41.50,-90.40,,",
                        "l3,physical,House,41.90,-90.41,,",
                        "l4,virtual,No point,,,school-8,school-sourced-id")
                .with(
                        "addresses.csv",
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        "d1,l1,12 Niños St.,Moline,IL,52700,US,physical",
                        "d2,l2,2 Main St,Moline,IL,52801,US,physical",
                        "d3,l3,3 Hidden Lane,Moline,IL,52999,US,physical")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1", "a2,s2,l2")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description",
                        "t1,CONFIDENTIAL,Confidential,x",
                        "t2,FOOD,Food,x")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x1,l3,t1,location,location",
                        "x2,s1,t2,need,service",
                        "x3,s2,t2,need,service");
    }

    private static ValidatableResponse search(Map<String, ?> where) {
        return post("/v1/services/searches", Map.of("where", where));
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return district.as("counselor")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static Map<String, Object> address(String line, String postalCode) {
        return Map.of("address", Map.of("line", line, "postalCode", postalCode));
    }

    @Test
    void aSchoolIsWhereTheDirectoryHasIt() {
        search(Map.of("from", Map.of("schoolSourcedId", "school-7")))
                .statusCode(200)
                .body("items.name", contains("North", "South"))
                .body("items[0].straightLineMetres", equalTo(0));
        post(
                        "/v1/matches",
                        Map.of(
                                "needCategory",
                                "FOOD",
                                "from",
                                Map.of("schoolSourcedId", "school-7"),
                                "withinMetres",
                                9))
                .statusCode(200)
                .body("eligible.name", contains("North"));
    }

    @ParameterizedTest
    @CsvSource({"12 Niños St., 52700, North", "'  12 ninos ST', 52700, North", "2 MAIN st, 52801, South"})
    void anAddressIsKnownByItsWords(String line, String postalCode, String nearest) {
        search(Map.of("from", address(line, postalCode)))
                .statusCode(200)
                .body("items[0].name", equalTo(nearest))
                .body("items[0].straightLineMetres", equalTo(0));
    }

    @Test
    void aPostalCodeIsTheMiddleOfItsPlaces() {
        search(Map.of("from", Map.of("postalCode", "52801"), "travel", Map.of("mode", "BUS", "withinMinutes", 10)))
                .statusCode(200)
                .body("items.name", contains("South"));
    }

    @Test
    void whatTheDirectoryDoesNotKnowOrDoesNotPublishIsNoBeginning() {
        for (Map<String, ?> from : List.of(
                address("12 Niños St.", "52801"),
                address("12 Niños", "52700"),
                address("3 Hidden Lane", "52999"),
                Map.of("postalCode", "52999"),
                Map.of("schoolSourcedId", "school-8"),
                Map.of("schoolSourcedId", "school-9"))) {
            search(Map.of("from", from))
                    .statusCode(422)
                    .body("errors.pointer", contains("/where/from"))
                    .body("errors.code", contains("UNKNOWN_PLACE"))
                    .body("errors[0].message", not(containsString("Hidden")));
        }
        post("/v1/services/facets", Map.of("where", Map.of("from", Map.of("postalCode", "52999"))))
                .statusCode(422)
                .body("errors.pointer", contains("/where/from"));
        post("/v1/matches", Map.of("needCategory", "FOOD", "from", Map.of("postalCode", "52999")))
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
    }

    @Test
    void aWayBeginsOnce() {
        Map<String, Object> twice = new HashMap<>(Map.of("from", Map.of("postalCode", "52801")));
        twice.put("near", Map.of("latitude", 41, "longitude", -90));
        search(twice).statusCode(422).body("errors.code", contains("TWICE"));
        search(Map.of("from", Map.of("postalCode", "52801", "schoolSourcedId", "school-7")))
                .statusCode(422)
                .body("errors.code", contains("ONE_OF"));
        search(Map.of("from", Map.of())).statusCode(422).body("errors.pointer", contains("/where/from"));
        post("/v1/matches", Map.of("needCategory", "FOOD", "from", Map.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
    }
}
