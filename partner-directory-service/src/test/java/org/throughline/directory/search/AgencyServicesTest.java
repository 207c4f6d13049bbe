package org.throughline.directory.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.servers.TestTokens;

/** An agency sees its services of all districts in one list, and with the ids it reports places under. */
@QuarkusTest
class AgencyServicesTest {

    private TestDistrict elm;
    private TestDistrict oak;
    private UUID agency;

    @BeforeEach
    void anAgencyOfTwoDistricts() throws IOException {
        elm = withDirectory();
        oak = withDirectory();
        agency = elm.linkedAgency("o1");
        link(oak, agency);
    }

    private static TestDistrict withDirectory() throws IOException {
        TestDistrict made = TestDistrict.registered();
        made.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        return made;
    }

    private static void link(TestDistrict in, UUID agency) {
        in.as("district-admin")
                .contentType("application/json")
                .body(Map.of("agencyId", agency))
                .put("/v1/organizations/" + in.idOf("organizations", "o1") + "/agency")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse own(String role, Map<String, ?> query) {
        String samePerson = TestTokens.person(role)
                .named(UUID.nameUUIDFromBytes((role + agency).getBytes(StandardCharsets.UTF_8)))
                .organization(agency)
                .token();
        return given().auth()
                .oauth2(samePerson)
                .queryParams(query)
                .get("/v1/agencies/" + agency + "/services")
                .then()
                .statusCode(200);
    }

    @Test
    void itListsItsServicesOfEveryDistrictAndNoOthers() {
        for (String role : List.of("agency-staff", "agency-admin")) {
            own(role, Map.of())
                    .body("items.id", containsInAnyOrder(elm.idOf("services", "s1"), oak.idOf("services", "s1")))
                    .body("items.district", containsInAnyOrder(elm.code, oak.code))
                    .body("items.districtName", contains("Test district", "Test district"))
                    .body("items.acceptsReferrals", contains(true, true))
                    .body("items.availability", contains("UNKNOWN", "UNKNOWN"));
        }
    }

    @Test
    void whatItReportsOfOneShowsThere() {
        String service = oak.idOf("services", "s1");
        TestDistrict.agency("agency-staff", agency)
                .contentType("application/json")
                .body(Map.of("unit", "Student places", "maximum", 10, "vacancy", 2))
                .put("/v1/services/" + service + "/capacity")
                .then()
                .statusCode(200);

        own("agency-staff", Map.of())
                .body("items.find { it.id == '" + service + "' }.availability", equalTo("OPEN"))
                .body("items.findAll { it.availability == 'UNKNOWN' }", hasSize(1));
    }

    @Test
    void theyComePageByPage() {
        ValidatableResponse first = own("agency-staff", Map.of("limit", 1)).body("items", hasSize(1));
        String before = first.extract().path("items[0].id");
        String cursor = first.extract().path("cursor");

        own("agency-staff", Map.of("limit", 1, "cursor", cursor))
                .body("items", hasSize(1))
                .body("items.id", not(hasItem(before)))
                .body("cursor", nullValue());
    }

    @Test
    void neitherAccentsNorCaseChangeTheirOrder() throws IOException {
        elm.imported(
                PackageOnDisk.faultless()
                        .with(
                                "services.csv",
                                "id,organization_id,name,status",
                                "s1,o1,Zeta club,active",
                                "s2,o1,éclair club,active",
                                "s3,o1,apple club,active"),
                "ALL_OR_NOTHING");
        List<String> found = new ArrayList<>();
        Map<String, Object> page = Map.of("limit", 1);
        while (page.get("limit") != null) {
            ExtractableResponse<Response> answer = own("agency-staff", page).extract();
            found.addAll(answer.path("items.name"));
            String cursor = answer.path("cursor");
            page = cursor == null ? Map.of() : Map.of("limit", 1, "cursor", cursor);
        }

        assertThat(found).containsExactly("apple club", "Counseling", "éclair club", "Zeta club");
    }

    @Test
    void whereALinkWasTakenBackTheServiceIsGone() {
        elm.as("district-admin")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Another organization of this name"))
                .post("/v1/organizations/" + elm.idOf("organizations", "o1") + "/agency/withdrawal")
                .then()
                .statusCode(204);

        own("agency-staff", Map.of()).body("items.district", contains(oak.code));
    }

    @Test
    void anotherAgencySeesNothingOfThem() {
        UUID stranger = UUID.randomUUID();

        TestDistrict.agency("agency-staff", stranger)
                .get("/v1/agencies/" + agency + "/services")
                .then()
                .statusCode(404);
        TestDistrict.agency("agency-staff", stranger)
                .get("/v1/agencies/" + stranger + "/services")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
