package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** The standard's {@code search} is full text, on each of its lists. */
@QuarkusTest
class HsdsSearchTest {

    private static TestDistrict district;

    @BeforeEach
    void importSome() throws IOException {
        if (district != null) {
            return;
        }
        district = TestDistrict.registered();
        imported(district, described());
    }

    private static PackageOnDisk described() {
        return new PackageOnDisk()
                .with(
                        "organizations.csv",
                        "id,name,alternate_name,description",
                        "o1,Éclair Tutoring Center,The Bakery,Helping children to read",
                        "o2,Open Table,,Food/clothes for everybody")
                .with(
                        "services.csv",
                        "id,organization_id,name,status,description",
                        "s1,o1,Grief counseling,active,For families that lost somebody",
                        "s2,o2,Food box,active,")
                .with("locations.csv", "id,location_type,name", "l1,physical,House", "l2,physical,Home")
                .with(
                        "service_at_location.csv",
                        "id,service_id,location_id,description",
                        "a1,s1,l1,Behind the old mill",
                        "a2,s1,l2,Ring at the mill",
                        "a3,s2,l1,")
                .with("taxonomies.csv", "id,name,description", "k1,Needs,What families ask for")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description,taxonomy_id",
                        "t1,CONFIDENTIAL,Confidential,x,k1",
                        "t2,PLAY_THERAPY,Thérapie par le jeu,Healing younger pupils,k1",
                        "t3,BD-1800.2000,Food pantries,x,k1")
                .with("attributes.csv", "id,link_id,taxonomy_term_id,link_type", "x1,l2,t1,location");
    }

    private static void imported(TestDistrict into, PackageOnDisk sent) throws IOException {
        assertThat(into.imported(sent, "ALL_OR_NOTHING").<String>path("state")).isEqualTo("IMPORTED");
    }

    private static List<String> found(TestDistrict of, String list, String words) {
        return given().queryParams(Map.of("search", words))
                .get("/v1/districts/" + of.code + "/hsds/" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("contents.source_id");
    }

    private static void assertFound(String list, String words, String expected) {
        assertThat(found(district, list, words))
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "center ECLAIR, o1",
        "tutors, o1",
        "bakeries, o1",
        "children éclair reading, o1",
        "clothing, o2",
        "tutoring - center, o1",
        "'\"tutoring center\"', o1",
        "'\"center tutoring\"', ",
        "eclair -children, ",
        "ring, ",
        "unicorns, ",
    })
    void anOrganizationIsFoundByItsNamesAndDescription(String words, String expected) {
        assertFound("organizations", words, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "counsel families, a1",
        "family, a1",
        "tutoring grief, a1",
        "mills, a1",
        "mill grief, a1",
        "grief -mill, ",
        "food, a3",
    })
    void aServiceAtALocationIsFoundByItsServiceAndItsOwnWordsButNeverAtAConfidentialPlace(
            String words, String expected) {
        assertFound("service_at_locations", words, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "taxonomies, need, k1",
        "taxonomies, asking family, k1",
        "taxonomies, food, ",
        "taxonomy_terms, PLAY_THERAPY, t2",
        "taxonomy_terms, therapy, t2",
        "taxonomy_terms, jeu therapie, t2",
        "taxonomy_terms, heals pupil, t2",
        "taxonomy_terms, BD-1800.2000, t3",
        "taxonomy_terms, pantry, t3",
    })
    void aTaxonomyAndATermAreFoundByCodeNameAndDescription(String list, String words, String expected) {
        assertFound(list, words, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"})
    void withoutWordsNothingIsLookedForAndOneThatIsInNothingFindsNothing(String list) {
        assertThat(found(district, list, " ")).isNotEmpty().isEqualTo(found(district, list, ""));
        assertThat(found(district, list, "unicorns")).isEmpty();
    }

    @Test
    void wordsOfAllListsAreStemmedInTheDistrictsLanguagesFromTheNextImportOn() throws IOException {
        TestDistrict spanish = TestDistrict.registered();
        PackageOnDisk clases = described()
                .with("organizations.csv", "id,name,description", "o1,Xx,Clases gratuitos", "o2,Yy,x")
                .with(
                        "service_at_location.csv",
                        "id,service_id,location_id,description",
                        "a1,s1,l1,Aprendiendo juntos",
                        "a3,s2,l1,");
        imported(spanish, clases);
        assertThat(found(spanish, "organizations", "gratuita")).isEmpty();
        spanish.as("district-admin")
                .contentType("application/json")
                .body(Map.of("languages", List.of("es")))
                .put("/v1/search-settings")
                .then()
                .statusCode(200);

        imported(spanish, clases);
        assertThat(found(spanish, "organizations", "gratuita")).containsExactly("o1");
        assertThat(found(spanish, "service_at_locations", "aprender")).containsExactly("a1");

        imported(
                spanish,
                clases.with("organizations.csv", "id,name,description", "o1,Xx,Otra cosa", "o2,Yy,Clases gratuitos"));
        assertThat(found(spanish, "organizations", "gratuita")).containsExactly("o2");
    }
}
