package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Documents that carry others, as one directory publishes them and another takes them. */
@QuarkusTest
class NestedImportTest {

    private static final String NDJSON = "application/x-ndjson";

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static PackageOnDisk rich() {
        return PackageOnDisk.faultless()
                .with("taxonomies.csv", "id,name,description", "x1,Needs,What is needed")
                .with("taxonomy_terms.csv", "id,code,name,description,taxonomy_id", "t1,COUNSELING,Counseling,x,x1")
                .with("attributes.csv", "id,link_id,taxonomy_term_id,link_type,link_entity", "b1,s1,t1,need,service")
                .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es")
                .with(
                        "addresses.csv",
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        "d1,l1,1 Main St,Moline,IL,52700,US,physical")
                .with("phones.csv", "id,location_id,number,type", "p1,l1,555-0100,voice")
                .with("contacts.csv", "id,service_id,name,title", "c1,s1,Front desk,Reception")
                .with(
                        "schedules.csv",
                        "id,service_at_location_id,freq,byday,opens_at,closes_at",
                        "h1,a1,WEEKLY,MO,09:00,17:00")
                .with("units.csv", "id,name", "u1,Student places")
                .with(
                        "service_capacity.csv",
                        "id,service_id,unit_id,available,maximum,updated",
                        "k1,s1,u1,2,10,2026-02-02T10:00:00Z")
                .with("cost_options.csv", "id,service_id,option,amount", "f1,s1,Sliding scale,12.5")
                .with("accessibility.csv", "id,location_id,description", "e1,l1,Ramp");
    }

    private static byte[] published(TestDistrict publisher) {
        return given().queryParam("full", true)
                .queryParam("format", "ndjson")
                .get("/v1/districts/" + publisher.code + "/hsds/services")
                .asByteArray();
    }

    private static TestDistrict publisher() throws IOException {
        TestDistrict publisher = TestDistrict.registered();
        publisher.imported(rich(), "ALL_OR_NOTHING").then().body("state", equalTo("IMPORTED"));
        return publisher;
    }

    /** By table its rows, without what names records: that differs between directories. */
    private static Map<String, List<Map<String, String>>> exported(TestDistrict of) throws IOException {
        JsonNode tables = new ObjectMapper()
                .readTree(of.as("district-admin")
                        .get("/v1/directory-exports?format=JSON")
                        .asString());
        Map<String, List<Map<String, String>>> content = new TreeMap<>();
        tables.properties().forEach(table -> {
            List<Map<String, String>> rows = new ArrayList<>();
            table.getValue().forEach(row -> rows.add(content(row)));
            rows.sort((one, other) -> one.toString().compareTo(other.toString()));
            if (!rows.isEmpty()) {
                content.put(table.getKey(), rows);
            }
        });
        return content;
    }

    private static Map<String, String> content(JsonNode row) {
        Map<String, String> content = new TreeMap<>();
        row.properties().stream()
                .filter(column -> !column.getKey().equals("id")
                        && !column.getKey().endsWith("_id")
                        && !column.getKey().equals("last_modified")
                        && !column.getValue().isNull()
                        && !column.getValue().asText().isEmpty())
                .forEach(
                        column -> content.put(column.getKey(), column.getValue().asText()));
        return content;
    }

    @Test
    void whatOneDirectoryPublishesNestedAnotherTakesWithoutLoss() throws IOException {
        TestDistrict publisher = publisher();

        district.sent(NDJSON, published(publisher), Map.of())
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("format", equalTo("NESTED"))
                .body("faultCount", equalTo(0));

        assertThat(exported(district)).isEqualTo(exported(publisher));
        String counseling = district.idOf("services", publisher.idOf("services", "s1"));
        given().get("/v1/districts/" + district.code + "/hsds/services/" + counseling)
                .then()
                .body("organization.name", equalTo("Willow Bend"))
                .body("attributes[0].taxonomy_term.taxonomy_detail.name", equalTo("Needs"))
                .body("capacities[0].unit.name", equalTo("Student places"))
                .body("service_at_locations[0].location.addresses[0].city", equalTo("Moline"))
                .body("service_at_locations[0].schedules[0].opens_at", equalTo("09:00"));
    }

    @Test
    void theSameDocumentsAgainChangeNothingAndADryRunSaysWhatWouldChange() throws IOException {
        byte[] documents = published(publisher());

        district.sent(NDJSON, documents, Map.of("dryRun", true))
                .then()
                .body("state", equalTo("CHECKED"))
                .body("changed", equalTo(18));
        given().get("/v1/districts/" + district.code + "/hsds/services").then().body("total_items", equalTo(0));
        district.sent(NDJSON, documents, Map.of()).then().body("changed", equalTo(18));
        district.sent(NDJSON, documents, Map.of())
                .then()
                .body("changed", equalTo(0))
                .body("withdrawn", equalTo(0));
    }

    @Test
    void aPageAsItWasFetchedIsTakenAsNested() throws IOException {
        Response page = given().queryParam("full", true).get("/v1/districts/" + publisher().code + "/hsds/services");

        district.sent("application/json", page.asByteArray(), Map.of("nested", true))
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("format", equalTo("NESTED"));
        given().get("/v1/districts/" + district.code + "/hsds/services").then().body("total_items", equalTo(2));
    }

    @Test
    void aBadRowIsNamedByItsPointerAndRefusesAllOrItselfOnly() {
        byte[] documents = String.join(
                        "\n",
                        "{\"id\": \"s1\", \"name\": \"Counseling\", \"status\": \"active\","
                                + " \"organization\": {\"id\": \"o1\", \"name\": \"Willow Bend\", \"description\": \"x\"},"
                                + " \"languages\": [{\"id\": \"g1\", \"code\": \"es\"}]}",
                        "{\"id\": \"s2\", \"name\": \"Food\", \"status\": \"asleep\","
                                + " \"organization\": {\"id\": \"o1\", \"name\": \"Willow Bend\", \"description\": \"x\"}}")
                .getBytes(StandardCharsets.UTF_8);

        Response refused = district.sent(NDJSON, documents, Map.of());
        refused.then()
                .body("state", equalTo("REFUSED"))
                .body("faults.code", hasItem("NOT_IN_LIST"))
                .body("faults[0].pointer", equalTo("/status"))
                .body("faults[0].line", equalTo(2));
        assertThat(refused.asString()).doesNotContain("asleep");

        district.sent(NDJSON, documents, Map.of("mode", "VALID_ROWS"))
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("records", equalTo(3));
        given().get("/v1/districts/" + district.code + "/hsds/services").then().body("total_items", equalTo(1));
    }

    @Test
    void whatIsNoJsonIsRefusedAsAWhole() {
        district.sent(NDJSON, "{\"id\": 1".getBytes(StandardCharsets.UTF_8), Map.of("mode", "VALID_ROWS"))
                .then()
                .body("state", equalTo("REFUSED"))
                .body("faults[0].code", equalTo("MALFORMED_JSON"))
                .body("faults[0].pointer", nullValue());
    }
}
