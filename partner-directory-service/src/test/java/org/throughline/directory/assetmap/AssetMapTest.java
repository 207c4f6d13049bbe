package org.throughline.directory.assetmap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What a family finds, without a token. */
@QuarkusTest
class AssetMapTest {

    private static TestDistrict district;

    private static TestDistrict district() throws IOException {
        if (district == null) {
            district = TestDistrict.registered();
            district.imported(
                    new PackageOnDisk()
                            .with(
                                    "organizations.csv",
                                    "id,name,description",
                                    "o1,Willow Bend,Clubs",
                                    "o2,Safe Harbor,Shelter")
                            .with(
                                    "services.csv",
                                    "id,organization_id,name,description,status,minimum_age,maximum_age,url",
                                    "s1,o1,Soccer club,Soccer after school,active,6,10,https://willow.example.org",
                                    "s2,o1,Homework club,Help with homework,active,8,14,",
                                    "s3,o2,Family shelter,A bed tonight,active,,,",
                                    "s4,o1,Chess club,Chess,inactive,6,18,")
                            .with(
                                    "locations.csv",
                                    "id,location_type,name,latitude,longitude",
                                    "l1,physical,Park house,41.50,-90.40",
                                    "l2,physical,Library,41.60,-90.40",
                                    "l3,physical,Hidden house,41.51,-90.41")
                            .with(
                                    "addresses.csv",
                                    "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                                    "d1,l1,1 Park Street,Riverbend,IA,52700,US,physical",
                                    "d2,l2,2 Book Street,Millville,IA,52701,US,physical",
                                    "d3,l3,3 Secret Street,Riverbend,IA,52700,US,physical")
                            .with(
                                    "service_at_location.csv",
                                    "id,service_id,location_id",
                                    "a1,s1,l1",
                                    "a2,s2,l2",
                                    "a3,s3,l3")
                            .with(
                                    "taxonomy_terms.csv",
                                    "id,code,name,description",
                                    "t1,TUTORING,Tutoring,x",
                                    "t2,CONFIDENTIAL,Confidential,x")
                            .with(
                                    "attributes.csv",
                                    "id,link_id,taxonomy_term_id,link_type",
                                    "x1,s2,t1,need",
                                    "x2,l3,t2,location")
                            .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es")
                            .with(
                                    "contacts.csv",
                                    "id,service_id,name,email",
                                    "c1,s1,Pat Person,pat.person@willow.example.org"),
                    "ALL_OR_NOTHING");
        }
        return district;
    }

    private static ValidatableResponse find(Map<String, ?> query) throws IOException {
        return given().queryParams(query)
                .get("/v1/districts/" + district().code + "/asset-map")
                .then()
                .statusCode(200);
    }

    @Test
    void activityPlaceAgeAndLanguageHoldTogether() throws IOException {
        find(Map.of()).body("items.name", contains("Family shelter", "Homework club", "Soccer club"));
        find(Map.of("activity", "clubs", "age", 7)).body("items.name", contains("Soccer club"));
        find(Map.of("activity", "tutoring")).body("items.name", contains("Homework club"));
        find(Map.of("activity", "Homework helping")).body("items.name", contains("Homework club"));
        find(Map.of("activity", "h\u00f3mework")).body("items.name", contains("Homework club"));
        find(Map.of("place", "millville")).body("items.name", contains("Homework club"));
        find(Map.of("place", "52700", "language", "es")).body("items.name", contains("Soccer club"));
        find(Map.of("age", 15)).body("items.name", contains("Family shelter"));
        find(Map.of("activity", "chess")).body("items", empty());
    }

    @Test
    void whereNothingHasAllWordsThoseWithTheMostComeFirst() throws IOException {
        find(Map.of("activity", "homework soccer school"))
                .body("items.name", contains("Soccer club", "Homework club"))
                .body("someWords", equalTo(true));
        find(Map.of("activity", "homework helpers tonite"))
                .body("items.name", hasItem("Homework club"))
                .body("someWords", equalTo(true));
        find(Map.of("activity", "homework help"))
                .body("items.name", contains("Homework club"))
                .body("someWords", equalTo(false));
        find(Map.of("activity", "homework soccer", "age", 7)).body("items.name", contains("Soccer club"));
        find(Map.of("activity", "soccer homework", "near", "41.60,-90.40"))
                .body("items.name", contains("Homework club", "Soccer club"))
                .body("someWords", equalTo(true));
        find(Map.of("activity", "astronomy zoology")).body("items", empty()).body("someWords", equalTo(false));
        for (String asTheyStand : List.of("homework -help", "\"homework soccer\"", "homework")) {
            find(Map.of("activity", asTheyStand)).body("someWords", equalTo(false));
        }
        find(Map.of("activity", "\"homework soccer\"")).body("items", empty());
        find(Map.of("activity", "soccer homework -club")).body("items", empty());
    }

    @Test
    void pagesOfSomeWordsJoin() throws IOException {
        String path = "/v1/districts/" + district().code + "/asset-map?limit=1&activity=homework soccer school";
        Response first = given().get(path);
        Response second =
                given().queryParam("cursor", first.<String>path("cursor")).get(path);

        assertThat(first.<List<String>>path("items.name")).containsExactly("Soccer club");
        assertThat(second.<List<String>>path("items.name")).containsExactly("Homework club");
        assertThat(second.<Boolean>path("someWords")).isTrue();
    }

    @Test
    void aCodeThatAServiceHasIsNoWord() throws IOException {
        TestDistrict coded = TestDistrict.registered();
        coded.imported(
                new PackageOnDisk()
                        .with("organizations.csv", "id,name,description", "o1,Willow Bend,Homes")
                        .with(
                                "services.csv",
                                "id,organization_id,name,description,status",
                                "s1,o1,Rent help,Pays rent,active",
                                "s2,o1,Talks,About housing,active",
                                "s3,o1,Old homes,Housing,inactive")
                        .with("taxonomy_terms.csv", "id,code,name,description", "t1,HOUSING,Homes,x", "t2,RENT,Rents,x")
                        .with(
                                "attributes.csv",
                                "id,link_id,taxonomy_term_id,link_type",
                                "x1,s1,t1,need",
                                "x2,s3,t2,need"),
                "ALL_OR_NOTHING");

        assertThat(onTheMap(coded, "HOUSING")).containsExactly("Rent help");
        assertThat(onTheMap(coded, "housing")).containsExactlyInAnyOrder("Rent help", "Talks");
        assertThat(onTheMap(coded, "RENT")).containsExactly("Rent help");
    }

    private static List<String> onTheMap(TestDistrict of, String activity) {
        return given().queryParam("activity", activity)
                .get("/v1/districts/" + of.code + "/asset-map")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void theNearestComesFirstWithItsPlace() throws IOException {
        find(Map.of("near", "41.50,-90.40"))
                .header("Cache-Control", startsWith("public"))
                .body("items.name", contains("Soccer club", "Homework club", "Family shelter"))
                .body("items[0].straightLineMetres", equalTo(0))
                .body("items[0].places[0].address", equalTo("1 Park Street"))
                .body("items[0].places[0].city", equalTo("Riverbend"))
                .body("items[0].url", equalTo("https://willow.example.org"))
                .body("items[0].minimumAge", equalTo(6));
        find(Map.of("near", "41.50,-90.40", "withinMetres", 5000)).body("items.name", contains("Soccer club"));
    }

    @Test
    void aWithheldPlaceIsNeitherShownNorFoundByAndNobodyIsNamed() throws IOException {
        find(Map.of("place", "Riverbend")).body("items.name", contains("Soccer club"));
        String all = find(Map.of("near", "41.51,-90.41"))
                .body("items.find { it.name == 'Family shelter' }.places", hasSize(0))
                .extract()
                .asString();

        assertThat(all).doesNotContain("Hidden house", "Secret Street", "41.51").doesNotContain("Person", "pat.");
    }

    @Test
    void pagesJoinAndACursorIsOfOneDistrictOnly() throws IOException {
        List<String> seen = new ArrayList<>();
        String path = "/v1/districts/" + district().code + "/asset-map?limit=2&near=41.50,-90.40";
        Response first = given().get(path);
        seen.addAll(first.path("items.name"));
        String cursor = first.path("cursor");
        seen.addAll(given().queryParam("cursor", cursor).get(path).path("items.name"));

        assertThat(seen).containsExactly("Soccer club", "Homework club", "Family shelter");
        given().queryParam("cursor", cursor)
                .get("/v1/districts/" + TestDistrict.registered().code + "/asset-map?limit=2&near=41.50,-90.40")
                .then()
                .statusCode(400);
    }

    @Test
    void whatCannotBeReadIsNamedAndNotRepeated() throws IOException {
        String path = "/v1/districts/" + district().code + "/asset-map";
        given().get(path + "?near=91,0").then().statusCode(400).body("errors.pointer", contains("?near"));
        given().get(path + "?withinMetres=10")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?near"))
                .body("errors.code", contains("REQUIRED"));
        given().get(path + "?age=999").then().statusCode(422);
        given().queryParam("activity", "club\u0000").get(path).then().statusCode(422);
        given().queryParam("place", "Riverbend\u0000").get(path).then().statusCode(422);
        given().get("/v1/districts/nobody/asset-map").then().statusCode(404);
        given().get("/v1/districts/" + TestDistrict.registered().code + "/asset-map")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** Who sends nothing for something did not mean everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {"activity=", "activity=%20", "place=", "place=%20", "language=", "age=", "near=", "withinMetres="
            })
    void aParameterWithoutAValueIsRefused(String empty) throws IOException {
        given().urlEncodingEnabled(false)
                .get("/v1/districts/" + district().code + "/asset-map?" + empty)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + empty.replaceAll("=.*", "")));
    }

    @Test
    void aSampleDistrictIsSearchedToo() throws IOException {
        Path sample = Path.of(System.getProperty("throughline.root"), "deploy/sample/riverbend/hsds");
        TestDistrict riverbend = TestDistrict.registered();
        riverbend.imported(PackageOnDisk.ofFolder(sample), "ALL_OR_NOTHING");

        List<String> names = given().queryParams(Map.of("place", "Riverbend", "activity", "counseling", "age", 8))
                .get("/v1/districts/" + riverbend.code + "/asset-map")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
        assertThat(names).isNotEmpty();
    }
}
