package org.throughline.directory.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** A district says in which languages its directory is written, and its words are found by the stems of these. */
@QuarkusTest
class SearchLanguagesTest {

    private TestDistrict district;

    @BeforeEach
    void district() {
        district = TestDistrict.registered();
    }

    private ValidatableResponse set(List<String> languages, String ifMatch) {
        return district.as("district-admin")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("languages", languages))
                .put("/v1/search-settings")
                .then();
    }

    private ValidatableResponse read(String path) {
        return district.as("coordinator").get("/v1/search-settings" + path).then();
    }

    /** One service, found by its description alone. */
    private ValidatableResponse imported(String description) throws IOException {
        return district.imported(
                        new PackageOnDisk()
                                .with("organizations.csv", "id,name,description", "o1,Xx,x")
                                .with(
                                        "services.csv",
                                        "id,organization_id,name,status,description",
                                        "s1,o1,Zz,active,\"" + description + "\""),
                        "ALL_OR_NOTHING")
                .then()
                .body("state", equalTo("IMPORTED"));
    }

    private boolean isFound(String text) {
        return SearchedWords.found(district, text).contains("Zz");
    }

    @ParameterizedTest
    @CsvSource({
        "es, consejería, consejerías",
        "es, consejerías, CONSEJERIA",
        "es, tutoría, tutorías",
        "es, tutorias, tutoría",
        "es, niños, niño",
        "es, niño, niñas",
        "es, clases gratuitos, gratuita",
        "es, aprendiendo juntos, aprender",
        "fr, soutien aux bénévoles, bénévole",
        "fr, cours particuliers, particulière",
        "pt, orientação familiar, orientações",
        "pt, alimentação, alimentações",
        "pt, alimentações, alimentacoes",
        "de, Beratungen für Kinder, Beratung",
    })
    void wordsAreFoundByTheirStemInTheDistrictsLanguage(String language, String written, String asked)
            throws IOException {
        set(List.of("en", language), null).statusCode(200);
        imported(written);

        assertThat(isFound(asked)).isTrue();
        assertThat(isFound("unicorns")).isFalse();
    }

    /** The two are too far apart for a slip, which is forgiven in any language. */
    @Test
    void withoutALanguageItsStemsAreUnknownAndEnglishIsKnownInAnyCase() throws IOException {
        imported("Aprendiendo juntos of tutoring");
        assertThat(isFound("aprender")).isFalse();
        assertThat(isFound("tutor")).isTrue();

        set(List.of("es", "fr"), null).statusCode(200);
        imported("Aprendiendo juntos of tutoring, et cours particuliers");

        assertThat(isFound("aprender")).isTrue();
        assertThat(isFound("particulière")).isTrue();
        assertThat(isFound("tutor")).isTrue();
        assertThat(isFound("aprender unicorns")).isFalse();
    }

    @Test
    void aSettingTakesEffectWithTheNextImportAlsoOfAPackageThatChangesNothing() throws IOException {
        imported("Aprendiendo juntos");
        set(List.of("es"), null).statusCode(200).body("inUseSince", nullValue());
        assertThat(isFound("aprender")).isFalse();

        imported("Aprendiendo juntos").body("changed", equalTo(0));
        assertThat(isFound("aprender")).isTrue();
        read("").body("inUseSince", notNullValue());

        set(List.of("en"), "\"1\"").statusCode(200);
        imported("Aprendiendo juntos");
        assertThat(isFound("aprender")).isFalse();
        read("").body("inUseSince", notNullValue());
    }

    @Test
    void thePublicDirectoryAndTheAssetMapFindTheSame() throws IOException {
        set(List.of("es"), null).statusCode(200);
        imported("Consejería para niños");

        given().queryParam("search", "niñas")
                .get("/v1/districts/" + district.code + "/hsds/services")
                .then()
                .body("total_items", equalTo(1));
        given().queryParam("search", "consejerías")
                .get("/v1/districts/" + district.code + "/hsds/services")
                .then()
                .body("total_items", equalTo(1));
        given().queryParam("activity", "niñas")
                .get("/v1/districts/" + district.code + "/asset-map")
                .then()
                .statusCode(200)
                .body("items.name", contains("Zz"));
    }

    @Test
    void everySettingIsKeptAndToldAndChangedByWhoReadTheOneBefore() {
        read("").header("ETag", "\"0\"").body("languages", contains("en")).body("setBy", nullValue());

        set(List.of("es", "en"), null).statusCode(200).header("ETag", "\"1\"").body("languages", contains("en", "es"));
        set(List.of("fr"), null).statusCode(428);
        set(List.of("fr"), "\"0\"").statusCode(412);
        set(List.of("fr"), "\"1\"").statusCode(200).header("ETag", "\"2\"");

        read("/1").statusCode(200).body("languages", contains("en", "es")).body("setBy", notNullValue());
        read("/0").body("languages", contains("en"));
        read("/3").statusCode(404);
        TestDistrict.registered()
                .as("coordinator")
                .get("/v1/search-settings")
                .then()
                .body("version", equalTo(0));
    }

    @Test
    void eachSettingIsTold() throws IOException {
        set(List.of("es", "en"), null);
        set(List.of("fr"), "\"1\"");

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            List<ReceivedFact> facts = published.until(seen -> seen.size() >= 2);
            assertThat(facts).extracting(ReceivedFact::aggregateVersion).containsExactly(1L, 2L);
            assertThat(facts.get(0).data().path("languages")).hasToString("[\"en\",\"es\"]");
        }
    }

    @Test
    void aLanguageWithoutStemsIsRefusedAtItsPlace() {
        set(List.of("es", "ht"), null)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/languages/1"))
                .body("errors[0].code", equalTo("NO_STEMS"));
        set(List.of(), null).statusCode(422);
        set(List.of("es", "fr", "pt", "it", "de", "nl"), null).statusCode(422);
    }
}
