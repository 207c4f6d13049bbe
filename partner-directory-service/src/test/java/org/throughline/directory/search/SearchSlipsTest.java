package org.throughline.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.directory.search.SearchedWords.found;
import static org.throughline.directory.search.SearchedWords.onTheMap;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What is right by its spelling comes first, and slips are forgiven wherever words are searched. */
@QuarkusTest
class SearchSlipsTest {

    private static final String GRIEF = "Grief circle";
    private static final String TALK = "Someone to talk to";
    private static final String HORSES = "Horse riding";
    private static final String HOUSING = "House keys";
    private static final String TUTORING = "Homework 12345";
    private static final String DENTIST = "Dental van";

    private static TestDistrict district;

    private static PackageOnDisk described() {
        return new PackageOnDisk()
                .with(
                        "organizations.csv",
                        "id,name,description",
                        "o1,Willowbend Hospice,x",
                        "o2,Société Générale,x",
                        "o3,Northgate,x")
                .with(
                        "services.csv",
                        "id,organization_id,name,status,description",
                        "s1,o1," + GRIEF + ",active,\"Bereavement support, for families who receive hospice care\"",
                        "s2,o1," + TALK + ",active,Counseling by a psychologist",
                        "s3,o3," + HORSES + ",active,Stables and food for teens",
                        "s4,o3," + HOUSING + ",active,Emergency accommodation for immigrants",
                        "s5,o2," + TUTORING + ",active,Tutoring after school",
                        "s6,o3," + DENTIST + ",active,Teeth");
    }

    private static TestDistrict district() throws IOException {
        if (district == null) {
            district = TestDistrict.registered();
            assertThat(district.imported(described(), "ALL_OR_NOTHING").<String>path("state"))
                    .isEqualTo("IMPORTED");
        }
        return district;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in a description: another letter, one that lacks, one too many, two that changed places
                "counceling | Someone to talk to",
                "bereavment | Grief circle",
                "bereavemment | Grief circle",
                "recieve | Grief circle",
                "tutorign | Homework 12345",
                "Psycologist | Someone to talk to",
                // the first letter, and the last
                "iounseling | Someone to talk to",
                "bereavemenz | Grief circle",
                // more than one slip in a long word
                "acomodation | House keys",
                "councelling | Someone to talk to",
                // in an organization's name, with and without accents
                "willowbent | Grief circle, Someone to talk to",
                "societe generlae | Homework 12345",
                "sociétè généralle | Homework 12345",
                // two slips in one query, and one beside a word that is right
                "berevement suport | Grief circle",
                "bereavement suport | Grief circle",
                "counceling hospise | Someone to talk to",
                // a word that is only begun
                "psych | Someone to talk to",
                "immig | House keys",
                // parts with a hyphen or a comma
                "after-shcool | Homework 12345",
                "bereavement, suport | Grief circle",
                // one or the other
                "tutorign or counceling | Homework 12345, Someone to talk to",
                // what must not be there is taken as it is written
                "hospice -counceling | Grief circle, Someone to talk to",
                "hospise -counseling | Grief circle",
            })
    void aSlipIsForgiven(String text, String expected) throws IOException {
        List<String> names = List.of(expected.split(", "));

        assertThat(found(district(), text)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(onTheMap(district(), text)).isEqualTo(found(district(), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vam", // short words are taken as they are
                "fod",
                "wood", // of four letters the first is not forgiven
                "12346", // nor is a number
                "homework 12346",
                "unicorns",
                "counceling unicorns", // every word has to be there
                "\"counceling by\"", // between quotes words are taken as they are
                "\"support bereavement\"",
                "bereavement -support",
                "the",
                "-counceling counceling unicorns",
            })
    void whatIsNoSlipFindsNothing(String text) throws IOException {
        assertThat(found(district(), text)).isEmpty();
        assertThat(onTheMap(district(), text)).isEmpty();
    }

    /** A slip that is itself a word of the directory stands for itself first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "horse | Horse riding, House keys",
                "house | House keys, Horse riding",
                "houses | House keys",
                "food | Horse riding",
                "foot | Horse riding",
            })
    void whatIsRightByItsSpellingComesFirst(String text, String expected) throws IOException {
        assertThat(found(district(), text)).containsExactly(expected.split(", "));
        assertThat(onTheMap(district(), text)).containsExactly(expected.split(", "));
    }

    @Test
    void slipsAreFoundWithAnOrderOfTheirOwnSoThatPagesJoin() throws IOException {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = district()
                    .as("counselor")
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .queryParams(Map.of("text", "horse or hospise or tutorign", "limit", 1))
                    .get("/v1/services");
            seen.addAll(page.path("items.name"));
            cursor = page.path("cursor");
        } while (cursor != null);

        assertThat(seen)
                .startsWith(HORSES)
                .containsExactlyElementsOf(found(district(), "horse or hospise or tutorign"))
                .containsExactlyInAnyOrder(HORSES, HOUSING, GRIEF, TALK, TUTORING);
    }

    @Test
    void slipsAreForgivenInTheDistrictsOtherLanguagesToo() throws IOException {
        TestDistrict writesSpanish = TestDistrict.registered();
        writesSpanish
                .as("district-admin")
                .contentType("application/json")
                .body(Map.of("languages", List.of("es")))
                .put("/v1/search-settings")
                .then()
                .statusCode(200);
        writesSpanish.imported(
                new PackageOnDisk()
                        .with("organizations.csv", "id,name,description", "o1,Xx,x")
                        .with(
                                "services.csv",
                                "id,organization_id,name,status,description",
                                "s1,o1,Zz,active,Enseñamos a leer",
                                "s2,o1,Yy,active,Consejería para niños"),
                "ALL_OR_NOTHING");

        assertThat(found(writesSpanish, "enseñar")).containsExactly("Zz");
        assertThat(found(writesSpanish, "consegería")).containsExactly("Yy");
        assertThat(found(writesSpanish, "consejeira niñas")).containsExactly("Yy");
        assertThat(found(writesSpanish, "ensemamos")).containsExactly("Zz");
    }

    @Test
    void wordsOfWhatIsNoLongerThereAreForgottenAndThoseOfWhatComesBackAreKnownAgain() throws IOException {
        TestDistrict changing = TestDistrict.registered();
        PackageOnDisk both = withServices("s1,o1,One,active,Counseling", "s2,o1,Two,active,Counselors of tenants");
        PackageOnDisk one = withServices("s1,o1,One,active,Mediation");
        changing.imported(both, "ALL_OR_NOTHING");
        assertThat(found(changing, "counceling")).contains("One");

        assertThat(changing.imported(one, "ALL_OR_NOTHING").<String>path("state"))
                .isEqualTo("IMPORTED");
        assertThat(found(changing, "counceling")).isEmpty();
        assertThat(found(changing, "tennants")).isEmpty();
        assertThat(found(changing, "medation")).containsExactly("One");

        changing.imported(both, "ALL_OR_NOTHING");
        assertThat(found(changing, "tennants")).containsExactly("Two");
    }

    private static PackageOnDisk withServices(String... services) {
        List<String> lines = new ArrayList<>(List.of("id,organization_id,name,status,description"));
        lines.addAll(List.of(services));
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Xx,x")
                .with("services.csv", lines.toArray(String[]::new));
    }

    @Test
    void anotherDistrictsWordsForgiveNothing() throws IOException {
        district();
        TestDistrict other = TestDistrict.registered();
        other.imported(withServices("s1,o1,One,active,Bereavement"), "ALL_OR_NOTHING");

        assertThat(found(other, "counceling")).isEmpty();
        assertThat(found(other, "bereavment")).containsExactly("One");
    }
}
