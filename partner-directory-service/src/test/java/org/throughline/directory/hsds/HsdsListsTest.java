package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.StandardsFolder;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Lists of the public API other than page by page, and what is near a postcode. */
@QuarkusTest
class HsdsListsTest {

    private static final int SERVICES = 250;
    private static TestDistrict district;

    /** Many services, the first two at places 11 km apart, the third at one that is withheld. */
    @BeforeEach
    void importMany() throws IOException {
        if (district != null) {
            return;
        }
        district = TestDistrict.registered();
        PackageOnDisk many = PackageOnDisk.faultless()
                .with("services.csv", lines("id,organization_id,name,status", "s%d,o1,Service %d,active"))
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude",
                        "l1,physical,House,41.5,-90.4",
                        "l2,physical,Hall,41.6,-90.4",
                        "l3,physical,Shelter,41.5,-90.4")
                .with(
                        "addresses.csv",
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        "d1,l1,1 Main St,Moline,IL,52700,US,physical",
                        "d2,l2,2 Main St,Moline,IL,52801,US,physical",
                        "d3,l3,3 Main St,Moline,IL,52999,US,physical")
                .with("taxonomy_terms.csv", "id,code,name,description", "t1,CONFIDENTIAL,Confidential,x")
                .with("attributes.csv", "id,link_id,taxonomy_term_id,link_type", "x1,l3,t1,place")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1", "a2,s2,l2", "a3,s3,l3")
                .with(
                        "service_areas.csv",
                        "id,service_id,service_at_location_id,extent_type,extent",
                        "r1,s1,,text,\"52700, 52722\"",
                        "r3,,a3,text,52999");
        assertThat(district.imported(many, "ALL_OR_NOTHING").<String>path("state"))
                .isEqualTo("IMPORTED");
    }

    private static String[] lines(String header, String row) {
        List<String> lines = new ArrayList<>(List.of(header));
        IntStream.rangeClosed(1, SERVICES).forEach(number -> lines.add(String.format(row, number, number)));
        return lines.toArray(String[]::new);
    }

    private static ValidatableResponse get(String path, Map<String, ?> query) {
        return given().queryParams(query)
                .get("/v1/districts/" + district.code + "/hsds" + path)
                .then();
    }

    private static List<JsonNode> streamed(String path, Map<String, ?> query) throws IOException {
        String body = get(path, query)
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        List<JsonNode> documents = new ArrayList<>();
        for (String line : body.lines().toList()) {
            documents.add(new ObjectMapper().readTree(line));
        }
        return documents;
    }

    private static ValidatableResponse near(String postcode, int metres) {
        return get("/service_at_locations", Map.of("postcode", postcode, "proximity", metres))
                .statusCode(200);
    }

    @Test
    void minimalIsIdAndTimeOfAllServicesOnOnePage() {
        get("/services", Map.of("minimal", true))
                .statusCode(200)
                .contentType("application/json")
                .body("total_items", equalTo(SERVICES))
                .body("total_pages", equalTo(1))
                .body("contents", hasSize(SERVICES))
                .body("contents.collect { it.keySet() }.flatten().unique()", containsInAnyOrder("id", "modified_date"));
        get("/services", Map.of("minimal", true, "per_page", 1))
                .body("contents", hasSize(1))
                .body("total_items", equalTo(SERVICES));
        get("/services", Map.of("minimal", true, "modified_after", "2999-01-01"))
                .body("contents", empty());
    }

    @Test
    void aFilterThatIsTakenOnceIsNotTakenTwice() {
        for (String filter : List.of("taxonomy_term_id", "taxonomy_id", "organization_id", "search")) {
            given().queryParam(filter, UUID.randomUUID(), UUID.randomUUID())
                    .get("/v1/districts/" + district.code + "/hsds/services")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?" + filter))
                    .body("errors[0].code", equalTo("REPEATED"));
        }
    }

    /** What the standard has for each list, and beside it what this directory can do too. */
    @ParameterizedTest
    @CsvSource({
        "services, ",
        "organizations, modified_after",
        "service_at_locations, ",
        "taxonomies, full modified_after",
        "taxonomy_terms, full modified_after",
    })
    void eachListNamesTheParametersThatApplyToIt(String list, String more) throws IOException {
        Path document = StandardsFolder.hsds().resolve("schema/openapi.json");
        assumeTrue(Files.exists(document), "skipped: the folder with the HSDS standard is absent");
        JsonNode standard = new ObjectMapper().readTree(document.toFile());
        Set<String> expected = new TreeSet<>(more == null ? List.of() : List.of(more.split(" ")));
        standard.at("/paths/~1" + list + "/get/parameters")
                .forEach(parameter -> expected.add(parameter
                        .path("$ref")
                        .asText(parameter.path("name").asText())
                        .replaceFirst(".*/", "")));

        assertThat(expected).contains("search", "page", "per_page", "format");
        assertThat(documented(list).keySet()).isEqualTo(expected);
    }

    private static Map<String, JsonNode> documented(String list) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode parameter : document.path("paths")
                .path("/v1/districts/{tenantCode}/hsds/" + list)
                .at("/get/parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                parameters.put(parameter.path("name").asText(), parameter.path("schema"));
            }
        }
        return parameters;
    }

    @Test
    void theDocumentSaysHowManyAreOnAPageAndThatATimeIsOne() throws IOException {
        assertThat(documented("tombstones").keySet()).containsExactly("modified_after", "page", "per_page");
        assertThat(documented("organizations").get("per_page").path("default").asInt())
                .isEqualTo(50);
        assertThat(documented("services").get("per_page").has("default")).isFalse();
        for (String list : List.of("services", "taxonomy_terms", "tombstones")) {
            assertThat(documented(list).get("modified_after").path("format").asText())
                    .isEqualTo("date-time");
        }
    }

    @Test
    void aTimeIsReadWithItsZoneAndADateFromItsBeginning() {
        for (String past : List.of("2020-01-01", "2020-01-01T00:00:00Z", "2020-01-01T00:00:00.5-06:00")) {
            get("/organizations", Map.of("modified_after", past))
                    .statusCode(200)
                    .body("total_items", equalTo(2));
        }
        get("/tombstones", Map.of("modified_after", "yesterday"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?modified_after"));
    }

    @Test
    void whatDoesNotApplyToAListIsPassedOver() {
        get("/services", Map.of("parent_id", "none", "top_only", true, "full_service", true, "unheard_of", "x"))
                .statusCode(200)
                .body("total_items", equalTo(SERVICES));
        get("/tombstones", Map.of("search", "x", "full", "perhaps")).statusCode(200);
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() {
        get("/services", Map.of("page", "abc")).statusCode(400).body("errors[0].pointer", equalTo("?page"));
        get("/services", Map.of("full", "perhaps")).statusCode(400).body("errors[0].pointer", equalTo("?full"));
    }

    @Test
    void theRootIsReadWithTheStandardsSlashToo() {
        get("", Map.of()).statusCode(200).body("version", equalTo("3.1"));
        get("/", Map.of()).statusCode(200).body("version", equalTo("3.1"));
    }

    @Test
    void aStreamHoldsEveryRecordOnceInTheOrderOfIds() throws IOException {
        List<JsonNode> services = streamed("/services", Map.of("format", "ndjson"));

        assertThat(services).hasSize(SERVICES);
        assertThat(services)
                .extracting(service -> service.path("id").asText())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(services)
                .extracting(service -> service.path("name").asText())
                .contains("Service 1", "Service 250");
        assertThat(streamed("/services", Map.of("format", "ndjson", "minimal", true)))
                .hasSize(SERVICES)
                .allSatisfy(
                        service -> assertThat(service.fieldNames()).toIterable().containsOnly("id", "modified_date"));
    }

    @Test
    void aStreamIsFilteredAndShapedAsAPageIs() throws IOException {
        List<JsonNode> found =
                streamed("/services", Map.of("format", "ndjson", "search", "\"Service 1\"", "full", true));

        assertThat(found).extracting(service -> service.path("name").asText()).containsExactly("Service 1");
        assertThat(found.get(0).path("service_at_locations")).hasSize(1);
        assertThat(streamed("/organizations", Map.of("format", "ndjson"))).hasSize(2);
        assertThat(streamed("/taxonomy_terms", Map.of("format", "ndjson"))).hasSize(1);
        assertThat(streamed("/taxonomies", Map.of("format", "ndjson"))).isEmpty();
        assertThat(streamed("/service_at_locations", Map.of("format", "ndjson", "postcode", "52700", "proximity", 9)))
                .hasSize(1);
    }

    @Test
    void whateverIsAcceptedAListWithoutAFormatIsAPage() {
        given().accept("*/*")
                .get("/v1/districts/" + district.code + "/hsds/services")
                .then()
                .statusCode(200)
                .contentType("application/json");
        get("/services", Map.of("format", "json")).contentType("application/json");
    }

    @Test
    void anUnknownDistrictIsNotFoundAlsoAsAStream() {
        given().get("/v1/districts/nowhere/hsds/services?format=ndjson").then().statusCode(404);
    }

    @Test
    void nearnessIsMeasuredFromTheMiddleOfAPostcode() {
        near("52700", 1000).body("contents.source_id", containsInAnyOrder("a1"));
        near("52700", 12_000).body("contents.source_id", containsInAnyOrder("a1", "a2"));
        near("52801", 1000).body("contents.source_id", containsInAnyOrder("a2"));
        near("99999", 1_000_000).body("contents", empty());
    }

    @Test
    void noNearnessTellsWhereAConfidentialPlaceIs() {
        near("52999", 1_000_000).body("contents", empty());
        near("52700", 1_000_000).body("contents.source_id", containsInAnyOrder("a1", "a2"));
    }

    /** The first service lists a postcode, the second none, the third says by its place that it serves another. */
    @Test
    void aPostcodeAloneFindsWhatServesIt() {
        get("/service_at_locations", Map.of("postcode", "52700"))
                .statusCode(200)
                .body("contents.source_id", containsInAnyOrder("a1", "a2"));
        get("/service_at_locations", Map.of("postcode", "52999-0001"))
                .body("contents.source_id", containsInAnyOrder("a2", "a3"));
        get("/service_at_locations", Map.of("postcode", "10001")).body("contents.source_id", containsInAnyOrder("a2"));
    }

    @Test
    void withMetresItHasToServeThePostcodeToo() {
        near("52700", 20_000).body("contents.source_id", containsInAnyOrder("a1", "a2"));
        near("52801", 20_000).body("contents.source_id", containsInAnyOrder("a2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proximity=5", "postcode=&proximity=5"})
    void metresNeedAPostcode(String query) {
        given().get("/v1/districts/" + district.code + "/hsds/service_at_locations?" + query)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?postcode"))
                .body("errors.code", contains("REQUIRED"));
    }

    @Test
    void anotherFormatIsRefusedAndSoIsADistanceThatIsNone() {
        get("/services", Map.of("format", "xml")).statusCode(422).body("errors[0].pointer", equalTo("?format"));
        get("/service_at_locations", Map.of("postcode", "52700", "proximity", "far"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?proximity"));
    }

    @Test
    void whatTheDatabaseCannotKeepIsNotLookedFor() {
        get("/organizations", Map.of("search", "a\u0000"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?search"));
        get("/service_at_locations", Map.of("postcode", "5\u0000", "proximity", "9"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?postcode"));
    }
}
