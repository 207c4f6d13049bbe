package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.HsdsSchema;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** The public API against the standard's own schemas, and its filters. */
@QuarkusTest
class HsdsApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestDistrict riverbend;

    @BeforeEach
    void importTheSample() throws IOException {
        if (riverbend == null) {
            Path sample = Path.of(System.getProperty("throughline.root"), "deploy/sample/riverbend/hsds");
            riverbend = TestDistrict.registered();
            riverbend.imported(PackageOnDisk.ofFolder(sample), "ALL_OR_NOTHING");
        }
    }

    private static ValidatableResponse get(String path, Map<String, ?> query) {
        return given().queryParams(query)
                .get("/v1/districts/" + riverbend.code + "/hsds" + path)
                .then();
    }

    private static JsonNode json(String path, Map<String, ?> query) throws IOException {
        return JSON.readTree(get(path, query).statusCode(200).extract().asString());
    }

    @ParameterizedTest
    @CsvSource({
        "services, service_list.json, service.json, ''",
        "organizations, organization_list.json, organization.json, ''",
        "service_at_locations, service_at_location_list.json, service_at_location.json, ''",
        "taxonomies, service.json, service.json,"
                + " /properties/attributes/items/properties/taxonomy_term/properties/taxonomy_detail",
        "taxonomy_terms, service.json, service.json, /properties/attributes/items/properties/taxonomy_term",
    })
    void everyEndpointAnswersAsTheStandardsSchemasWant(String path, String list, String full, String pointer)
            throws IOException {
        for (String version : List.of("3.0", "3.1-dev")) {
            JsonSchema ofItem = HsdsSchema.of(version, list, pointer);
            JsonSchema ofDocument = HsdsSchema.of(version, full, pointer);

            JsonNode page = json("/" + path, Map.of("per_page", 200));

            assertThat(page.path("contents")).isNotEmpty();
            for (JsonNode item : page.path("contents")) {
                assertThat(ofItem.validate(item))
                        .as("item of %s, %s", path, version)
                        .isEmpty();
            }
            String id = page.at("/contents/0/id").asText();
            assertThat(ofDocument.validate(json("/" + path + "/" + id, Map.of())))
                    .as("document of %s, %s", path, version)
                    .isEmpty();
            for (JsonNode item :
                    json("/" + path, Map.of("per_page", 20, "full", true)).path("contents")) {
                assertThat(ofDocument.validate(item))
                        .as("full item of %s, %s", path, version)
                        .isEmpty();
            }
        }
    }

    @Test
    void theEnvelopeCountsAndNumbersThePages() throws IOException {
        JsonNode page = json("/services", Map.of("per_page", 40, "page", 3));

        assertThat(page.path("total_items").asInt()).isEqualTo(90);
        assertThat(page.path("total_pages").asInt()).isEqualTo(3);
        assertThat(page.path("page_number").asInt()).isEqualTo(3);
        assertThat(page.path("size").asInt()).isEqualTo(10);
        assertThat(page.path("first_page").asBoolean()).isFalse();
        assertThat(page.path("last_page").asBoolean()).isTrue();
        assertThat(page.path("empty").asBoolean()).isFalse();
        assertThat(json("/services", Map.of("search", "unicorns")).path("empty").asBoolean())
                .isTrue();
    }

    @Test
    void anItemCarriesOnlyWhatThereIsOneOfUnlessAllIsAskedFor() {
        get("/services", Map.of("per_page", 1))
                .body("contents[0].organization.name", notNullValue())
                .body("contents[0].service_at_locations", equalTo(null));
        get("/services", Map.of("per_page", 1, "full", true))
                .body("contents[0].service_at_locations[0].location.id", notNullValue());
    }

    @Test
    void filtersHoldTogether() throws IOException {
        JsonNode terms = json("/taxonomy_terms", Map.of("per_page", 200)).path("contents");
        String counseling = idOf(terms, "COUNSELING");
        String taxonomy = json("/taxonomy_terms/" + counseling, Map.of())
                .at("/taxonomy_detail/id")
                .asText();

        JsonNode counselors = json("/services", Map.of("taxonomy_term_id", counseling, "per_page", 200));
        String organization = counselors.at("/contents/0/organization/id").asText();
        JsonNode ofOne = json(
                "/services", Map.of("taxonomy_term_id", counseling, "organization_id", organization, "per_page", 200));

        assertThat(counselors.path("total_items").asInt()).isBetween(1, 89);
        assertThat(ofOne.path("total_items").asInt())
                .isPositive()
                .isLessThan(counselors.path("total_items").asInt());
        ofOne.path("contents")
                .forEach(service ->
                        assertThat(service.at("/organization/id").asText()).isEqualTo(organization));
        assertThat(json("/services", Map.of("taxonomy_id", taxonomy))
                        .path("total_items")
                        .asInt())
                .isEqualTo(90);
        assertThat(json("/organizations", Map.of("taxonomy_term_id", counseling))
                        .path("total_items")
                        .asInt())
                .isPositive();
        assertThat(json("/service_at_locations", Map.of("organization_id", organization))
                        .path("total_items")
                        .asInt())
                .isPositive();
        assertThat(json("/taxonomy_terms", Map.of("taxonomy_id", taxonomy, "top_only", true, "search", "COUNSEL"))
                        .path("total_items")
                        .asInt())
                .isPositive();
        assertThat(json("/taxonomy_terms", Map.of("parent_id", counseling))
                        .path("total_items")
                        .asInt())
                .isZero();
    }

    private static String idOf(JsonNode terms, String code) {
        for (JsonNode term : terms) {
            if (term.path("code").asText().equals(code)) {
                return term.path("id").asText();
            }
        }
        throw new AssertionError("no term " + code);
    }

    @Test
    void anOrganizationListsItsServicesAndWithFullServiceAllOfThem() throws IOException {
        String id = json("/organizations", Map.of("per_page", 1))
                .at("/contents/0/id")
                .asText();

        JsonNode plain = json("/organizations/" + id, Map.of());
        JsonNode full = json("/organizations/" + id, Map.of("full_service", true));

        assertThat(plain.at("/services/0/name").asText()).isNotEmpty();
        assertThat(plain.at("/services/0").has("service_at_locations")).isFalse();
        assertThat(full.at("/services/0").has("service_at_locations")).isTrue();
        assertThat(full.at("/services/0").has("organization")).isFalse();
    }

    @Test
    void aConfidentialLocationIsNowhereToldWithAPlace() throws IOException {
        JsonNode places = json("/service_at_locations", Map.of("per_page", 200)).path("contents");
        JsonNode shelter = null;
        for (JsonNode place : places) {
            if (place.at("/service/name").asText().equals("Emergency family shelter")) {
                shelter = place;
            }
        }

        assertThat(shelter).isNotNull();
        assertThat(shelter.path("location").fieldNames()).toIterable().isSubsetOf("id", "location_type", "name");
        assertThat(json("/service_at_locations/" + shelter.path("id").asText(), Map.of())
                        .toString())
                .doesNotContain("latitude", "address_1", "postal_code");
    }

    @Test
    void aServiceThatIsTheSameHasChangedWhenSomethingNewIsPublishedInIt() throws IOException {
        TestDistrict district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        String services = "/v1/districts/" + district.code + "/hsds/services/";
        String counseling = district.idOf("services", "s1");
        String food = district.idOf("services", "s2");
        String before = given().get(services + counseling).path("last_modified");

        district.imported(
                PackageOnDisk.faultless().with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es"),
                "ALL_OR_NOTHING");

        assertThat(given().get(services + counseling).<String>path("last_modified"))
                .isGreaterThan(before);
        assertThat(given().get(services + food).<String>path("last_modified")).isEqualTo(before);
    }

    @Test
    void whatChangedOrWasDeletedSinceIsTold() throws IOException {
        TestDistrict district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        String hsds = "/v1/districts/" + district.code + "/hsds";
        String counseling = district.idOf("services", "s1");
        String food = district.idOf("services", "s2");
        String before = given().get(hsds + "/services/" + counseling).path("last_modified");
        district.imported(
                PackageOnDisk.faultless()
                        .with("locations.csv", "id,location_type,name", "l1,physical,New house")
                        .with(
                                "services.csv",
                                "id,organization_id,name,status,minimum_age,maximum_age",
                                "s1,o1,Counseling,active,6,18"),
                "ALL_OR_NOTHING");

        String after = given().get(hsds + "/services/" + counseling).path("last_modified");
        assertThat(after).isGreaterThan(before);
        given().queryParam("modified_after", after)
                .get(hsds + "/services")
                .then()
                .body("contents.id", contains(counseling));
        given().queryParam("modified_after", after)
                .get(hsds + "/organizations")
                .then()
                .body("contents", hasSize(0));
        given().queryParam("modified_after", after)
                .get(hsds + "/tombstones")
                .then()
                .body("contents.id", hasItem(food))
                .body("contents.table", hasItem("services"))
                .body("contents[0].deleted_at", equalTo(after));
    }

    @ParameterizedTest
    @CsvSource({
        "modified_after, yesterday",
        "taxonomy_term_id, counseling",
        "organization_id, 7",
    })
    void aParameterThatCannotBeReadIsNamedAndNotRepeated(String name, String value) {
        get("/services", Map.of(name, value))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + name))
                .body("errors[0].message", org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(value)));
    }

    @Test
    void aParameterOutOfItsRangeIsNamedAsItWasSent() {
        get("/services", Map.of("per_page", 0))
                .statusCode(422)
                .body("errors.pointer", contains("?per_page"))
                .body("errors.code", contains("MIN"));
    }

    @Test
    void aColumnThatOnlyNamesARecordIsPublishedWithOurId() throws IOException {
        TestDistrict district = TestDistrict.registered();
        district.imported(
                PackageOnDisk.faultless()
                        .with(
                                "organizations.csv",
                                "id,name,description,parent_organization_id",
                                "o1,Willow Bend,Counseling,",
                                "o2,Open Table,Food,o1"),
                "ALL_OR_NOTHING");

        given().get("/v1/districts/" + district.code + "/hsds/organizations/" + district.idOf("organizations", "o2"))
                .then()
                .body("parent_organization_id", equalTo(district.idOf("organizations", "o1")));
    }
}
