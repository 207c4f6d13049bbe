package org.throughline.directory.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Where nothing is found, the answer says which of the codes no service has. */
@QuarkusTest
class NotInDirectoryTest {

    private static TestDistrict shared;

    private TestDistrict district;

    @BeforeEach
    void importDirectory() throws IOException {
        if (shared == null) {
            shared = TestDistrict.registered();
            assertThat(shared.imported(described(), "ALL_OR_NOTHING")
                            .path("state")
                            .toString())
                    .isEqualTo("IMPORTED");
        }
        district = shared;
    }

    private static PackageOnDisk described() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with(
                        "services.csv",
                        "id,organization_id,name,status",
                        "s1,o1,Quiet room,active",
                        "s2,o1,Homework help,active")
                .with(
                        "locations.csv",
                        "id,location_type,name,external_identifier,external_identifier_type",
                        "l1,physical,School,school-7,school-sourced-id")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description",
                        "t1,GRIEF_SUPPORT,x,x",
                        "t2,TUTORING,x,x",
                        "t3,MEDICAID,x,x",
                        "t4,PLAY_THERAPY,x,x",
                        "t5,HAITIAN_FAMILIES,x,x",
                        "t6,WHEELCHAIR,x,x")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x1,s1,t1,need,service",
                        "x2,s2,t2,need,service",
                        "x3,s1,t3,insurance,service",
                        "x4,s1,t4,treatment,service",
                        "x5,s1,t5,cultural-competency,service",
                        "x6,l1,t6,accessibility,location")
                .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es");
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return district.as("counselor")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse search(Map<String, ?> body) {
        return post("/v1/services/searches", body);
    }

    @Test
    void aCodeThatIsWrittenOtherwiseOrWithASlipIsToldWithTheOneThatIsMeant() {
        Map<String, Object> asked = Map.of(
                "needs",
                Map.of(
                        "categories", List.of("TUTORING", "grief support"),
                        "insurances", List.of("MEDICAD"),
                        "treatments", List.of("Play-Therapy")),
                "person",
                Map.of(
                        "languages", List.of("ES"),
                        "competencies", List.of("haitian_familys", "HAITIAN_FAMLIES"),
                        "accessibility", List.of("wheel chair")),
                "where",
                Map.of("schoolSourcedId", "School-7"));
        String[] pointers = {
            "/needs/categories/1",
            "/needs/insurances/0",
            "/needs/treatments/0",
            "/person/languages/0",
            "/person/competencies/0",
            "/person/competencies/1",
            "/person/accessibility/0",
            "/where/schoolSourcedId"
        };
        String[] nearest = {
            "GRIEF_SUPPORT", "MEDICAID", "PLAY_THERAPY", "es", null, "HAITIAN_FAMILIES", "WHEELCHAIR", "school-7"
        };

        search(asked)
                .body("items", empty())
                .body("notInDirectory.pointer", contains(pointers))
                .body("notInDirectory.nearest", contains(nearest))
                .body("notInDirectory[4]", not(hasKey("nearest")));
        post("/v1/services/facets", asked)
                .body("notInDirectory.pointer", contains(pointers))
                .body("notInDirectory.nearest", contains(nearest));
    }

    @Test
    void whereSomethingIsFoundNothingIsTold() {
        Map<String, Object> asked = Map.of("needs", Map.of("categories", List.of("GRIEF_SUPPORT")));

        search(asked).body("items", hasSize(1)).body("$", not(hasKey("notInDirectory")));
        post("/v1/services/facets", asked)
                .body("categories.value", contains("GRIEF_SUPPORT"))
                .body("$", not(hasKey("notInDirectory")));
    }

    @Test
    void codesThatServicesHaveAreNotToldThoughNoneHasThemAll() {
        search(Map.of("needs", Map.of("categories", List.of("GRIEF_SUPPORT", "TUTORING"))))
                .body("items", empty())
                .body("notInDirectory", empty());
        search(Map.of("text", "unheard of")).body("items", empty()).body("notInDirectory", empty());
    }

    @Test
    void theFewFiltersOfAnAddressAreToldByTheirNames() {
        district.as("counselor")
                .get("/v1/services?category=tutoring&language=xx&insurance=MEDICAID")
                .then()
                .body("items", empty())
                .body("notInDirectory.pointer", contains("?category", "?language"))
                .body("notInDirectory.nearest", contains("TUTORING", null));
        district.as("counselor")
                .get("/v1/services?category=TUTORING")
                .then()
                .body("items", hasSize(1))
                .body("$", not(hasKey("notInDirectory")));
    }

    @Test
    void anotherDistrictsCodeIsNotKnownHere() throws IOException {
        TestDistrict other = TestDistrict.registered();
        other.imported(
                described()
                        .with(
                                "taxonomy_terms.csv",
                                "id,code,name,description",
                                "t1,SWIMMING,x,x",
                                "t2,TUTORING,x,x",
                                "t3,MEDICAID,x,x",
                                "t4,PLAY_THERAPY,x,x",
                                "t5,HAITIAN_FAMILIES,x,x",
                                "t6,WHEELCHAIR,x,x"),
                "ALL_OR_NOTHING");

        search(Map.of("needs", Map.of("categories", List.of("SWIMMING"))))
                .body("notInDirectory.pointer", contains("/needs/categories/0"))
                .body("notInDirectory[0]", not(hasKey("nearest")));
        search(Map.of("needs", Map.of("categories", List.of("swimming"))))
                .body("notInDirectory[0]", not(hasKey("nearest")));
    }

    @Test
    void aMatchThatNobodyServesSaysWhichOfItsCodesNoServiceHas() {
        post(
                        "/v1/matches",
                        Map.of("needCategory", "Grief support", "language", "es", "treatments", List.of("PLAY_THERPY")))
                .body("eligible", empty())
                .body("blockers.criterion", contains("NEED"))
                .body("notInDirectory.pointer", contains("/needCategory", "/treatments/0"))
                .body("notInDirectory.nearest", contains("GRIEF_SUPPORT", "PLAY_THERAPY"));
        post("/v1/matches", Map.of("needCategory", "GRIEF_SUPPORT", "language", "xx"))
                .body("eligible", empty())
                .body("blockers.criterion", hasItem("LANGUAGE"))
                .body("notInDirectory.pointer", contains("/language"));
    }

    @Test
    void theAssetMapTellsItOfWhatIsWrittenAsACodeAndOfLanguages() {
        String map = "/v1/districts/" + district.code + "/asset-map";
        given().get(map + "?activity=GRIEF_SUPORT&language=so")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("items", empty())
                .body("notInDirectory.pointer", contains("?activity", "?language"))
                .body("notInDirectory.nearest", contains("GRIEF_SUPPORT", null));
        given().get(map + "?activity=piano lessons")
                .then()
                .body("items", empty())
                .body("notInDirectory", empty());
        given().get(map + "?activity=homework")
                .then()
                .body("items", hasSize(1))
                .body("$", not(hasKey("notInDirectory")));
    }

    @Test
    void noMoreThanFiftyCodesAreLookedAfter() {
        Map<String, List<String>> twenty =
                Map.of("languages", unknown(20), "competencies", unknown(20), "accessibility", unknown(20));

        search(Map.of("needs", Map.of("categories", unknown(20)), "person", twenty))
                .body("notInDirectory", hasSize(50));
    }

    private static List<String> unknown(int many) {
        return IntStream.range(0, many).mapToObj(number -> "NO_" + number).toList();
    }

    /** The next page is empty because the list is over, not because nothing is found. */
    @Test
    void aLaterPageTellsNothing() {
        String cursor = search(Map.of()).extract().path("cursor");
        assertThat(cursor).isNull();
        String next = district.as("counselor")
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/services/searches?limit=1")
                .then()
                .header("Link", not(equalTo(null)))
                .extract()
                .path("cursor");
        district.as("counselor")
                .contentType("application/json")
                .body(Map.of())
                .queryParam("cursor", next)
                .post("/v1/services/searches?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("$", not(hasKey("notInDirectory")));
    }
}
