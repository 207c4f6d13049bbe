package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.HsdsSchema;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Documents that carry others go out and come in again without a difference, also of what no service reaches. */
@QuarkusTest
class NestedExportTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static byte[] export(TestDistrict from, String format) {
        return from.as("district-admin")
                .queryParam("format", format)
                .get("/v1/directory-exports")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<JsonNode> lines(byte[] exported) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(exported, StandardCharsets.UTF_8).split("\n", -1)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static PackageOnDisk sample() throws IOException {
        return PackageOnDisk.ofFolder(Path.of(System.getProperty("throughline.root"), "deploy/sample/riverbend/hsds"));
    }

    /** Beside two services: an organization, a place, terms and rows that neither of them leads to. */
    private static PackageOnDisk withWhatNoServiceReaches() {
        return PackageOnDisk.faultless()
                .with(
                        "organizations.csv",
                        "id,name,description,parent_organization_id,colour",
                        "o1,Willow Bend,Counseling,o3,",
                        "o2,Open Table,Food,,",
                        "o3,The Board,Runs others,,green")
                .with("programs.csv", "id,organization_id,name,description", "r1,o3,Youth,For the young")
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude,organization_id",
                        "l1,physical,House,41.50,-90.4,",
                        "l2,physical,Shelter,41.6,-90.5,o3")
                .with("taxonomies.csv", "id,name,description", "x1,Needs,What is needed", "x2,Empty,No terms")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description,taxonomy_id,parent_id",
                        "t1,COUNSELING,Counseling,x,x1,t2",
                        "t2,CARE,Care,x,,",
                        "t3,CONFIDENTIAL,Confidential,x,,")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity,value",
                        "b1,s1,t1,need,service,",
                        "b2,l2,t3,location,location,",
                        "b3,t1,,note,taxonomy_term,of a term")
                .with(
                        "addresses.csv",
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        "d1,l2,1 Secret St,Moline,IL,52700,US,physical")
                .with("units.csv", "id,name", "u1,Student places")
                .with("phones.csv", "id,service_id,location_id,number", "p1,s1,l1,555-0100", "p2,,,555-0101")
                .with("meta_table_descriptions.csv", "id,name,language", "m1,services,en");
    }

    private void assertSameAfterARoundTrip(byte[] exported) {
        TestDistrict other = TestDistrict.registered();

        other.sent(NDJSON, exported, Map.of())
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("faultCount", equalTo(0));
        assertThat(new String(export(other, "JSON"), StandardCharsets.UTF_8))
                .isEqualTo(new String(export(district, "JSON"), StandardCharsets.UTF_8));
        district.sent(NDJSON, exported, Map.of())
                .then()
                .body("faultCount", equalTo(0))
                .body("changed", equalTo(0))
                .body("withdrawn", equalTo(0));
    }

    @Test
    void theSampleDistrictComesBackTheSameAndGivesTheSameLines() throws IOException {
        district.imported(sample(), "ALL_OR_NOTHING");
        TestDistrict other = TestDistrict.registered();

        byte[] exported = export(district, "NESTED");

        assertSameAfterARoundTrip(exported);
        other.sent(NDJSON, exported, Map.of());
        assertThat(export(other, "NESTED")).isEqualTo(exported);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aDirectoryWithRowsOfEveryTableComesBackTheSame(long seed) throws IOException {
        district.sent("application/json", new GeneratedDirectory(seed).json(), Map.of())
                .then()
                .body("faults", equalTo(List.of()))
                .body("state", equalTo("IMPORTED"));

        assertSameAfterARoundTrip(export(district, "NESTED"));
    }

    @Test
    void eachLineIsOfTheKindThatItsPropertiesSayOrNamesItsTable() throws IOException {
        district.imported(withWhatNoServiceReaches(), "ALL_OR_NOTHING").then().body("faultCount", equalTo(0));

        byte[] exported = export(district, "NESTED");

        assertThat(lines(exported))
                .extracting(line -> line.has("id") ? line.path("id").asText() : line.toString())
                .containsExactlyInAnyOrder(
                        "s1",
                        "s2",
                        "o3",
                        "l2",
                        "t2",
                        "x2",
                        "{\"units.csv\":[{\"id\":\"u1\",\"name\":\"Student places\"}]}",
                        "{\"phones.csv\":[{\"id\":\"p2\",\"number\":\"555-0101\"}]}",
                        "{\"meta_table_descriptions.csv\":[{\"id\":\"m1\",\"language\":\"en\",\"name\":\"services\"}]}",
                        "{\"attributes.csv\":[{\"id\":\"b3\",\"link_entity\":\"taxonomy_term\",\"link_id\":\"t1\","
                                + "\"link_type\":\"note\",\"value\":\"of a term\"}]}");
        assertThat(new String(exported, StandardCharsets.UTF_8))
                .as("the unknown column, the confidential place, and a number as it was spelled")
                .contains("\"colour\":\"green\"", "1 Secret St", "\"latitude\":41.50,");
        assertSameAfterARoundTrip(exported);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1-dev"})
    void eachDocumentIsAsTheStandardsSchemasWant(String version) throws IOException {
        String term = "/properties/attributes/items/properties/taxonomy_term";
        Map<String, JsonSchema> kinds = Map.of(
                "s1", HsdsSchema.of(version, "service.json", ""),
                "s2", HsdsSchema.of(version, "service.json", ""),
                "o3", HsdsSchema.of(version, "organization.json", ""),
                "l2", HsdsSchema.of(version, "service_at_location.json", "/properties/location"),
                "t2", HsdsSchema.of(version, "service.json", term),
                "x2", HsdsSchema.of(version, "service.json", term + "/properties/taxonomy_detail"));
        district.imported(withWhatNoServiceReaches(), "ALL_OR_NOTHING");

        List<JsonNode> documents = lines(export(district, "NESTED")).stream()
                .filter(line -> line.has("id"))
                .toList();

        assertThat(documents).hasSize(kinds.size());
        documents.forEach(
                document -> assertThat(kinds.get(document.path("id").asText()).validate(document))
                        .as("line of %s", document.path("id").asText())
                        .isEmpty());
    }

    @Test
    void theSamplesDocumentsAreServicesAsTheStandardWantsThem() throws IOException {
        JsonSchema service = HsdsSchema.of("3.1-dev", "service.json", "");
        district.imported(sample(), "ALL_OR_NOTHING");

        List<JsonNode> services = lines(export(district, "NESTED")).stream()
                .filter(line -> line.has("status"))
                .toList();

        assertThat(services).hasSize(90).allSatisfy(document -> assertThat(service.validate(document))
                .isEmpty());
    }

    @Test
    void itIsForTheDistrictsAdminsAndNotKept() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");

        Response exported =
                district.as("district-admin").queryParam("format", "NESTED").get("/v1/directory-exports");

        exported.then()
                .statusCode(200)
                .contentType(startsWith(NDJSON))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("directory.ndjson"));
        district.as("coordinator")
                .queryParam("format", "NESTED")
                .get("/v1/directory-exports")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsWithdrawnIsNotInIt() throws IOException {
        district.imported(withWhatNoServiceReaches(), "ALL_OR_NOTHING");
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");

        assertThat(lines(export(district, "NESTED")))
                .extracting(line -> line.path("id").asText())
                .containsExactly("s1", "s2");
    }
}
