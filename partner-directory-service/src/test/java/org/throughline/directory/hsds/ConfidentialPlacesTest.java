package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.standard.ConfidentialMark;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A place of which somebody says, or may have said, that it is confidential is told to nobody. */
@QuarkusTest
class ConfidentialPlacesTest {

    private static final String ATTRIBUTE = "id,link_id,taxonomy_term_id,link_type,value";
    private static final String TERM = "id,code,name,description,taxonomy_id";
    private static final String CONFIDENTIAL = "t1,CONFIDENTIAL,Confidential,x,k1";
    private static final String WHEELCHAIR = "t2,WHEELCHAIR,Wheelchair,x,k1";

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    /** Nobody says that it is confidential. Its latitude is so long that no time of day reads like it. */
    private static PackageOnDisk open() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Safe Harbor,x")
                .with("services.csv", "id,organization_id,name,status", "s1,o1,Family shelter,active")
                .with("locations.csv", "id,location_type,name,latitude,longitude", "l1,physical,House,41.51237,-90.41")
                .with(
                        "addresses.csv",
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        "d1,l1,3 Hidden Street,Riverbend,IA,52700,US,physical")
                .with("service_at_location.csv", "id,service_id,location_id,description", "a1,s1,l1,Behind the mill");
    }

    private static PackageOnDisk said() {
        return open().with("taxonomies.csv", "id,name,description", "k1,Places,x")
                .with("taxonomy_terms.csv", TERM, CONFIDENTIAL, WHEELCHAIR)
                .with("attributes.csv", ATTRIBUTE, "x1,l1,t1,location,");
    }

    private String published() {
        return Stream.of("services/" + district.idOf("services", "s1"), "service_at_locations?full=true")
                .map(path -> given().get("/v1/districts/" + district.code + "/hsds/" + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .reduce("", String::concat);
    }

    private List<String> foundNear() {
        return given().queryParams(Map.of("near", "41.51237,-90.41", "withinMetres", 5000))
                .get("/v1/districts/" + district.code + "/asset-map")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    private void isWithheld() {
        assertThat(published()).doesNotContain("Hidden Street", "41.51237", "mill");
        assertThat(foundNear()).isEmpty();
    }

    private void isTold() {
        assertThat(published()).contains("Hidden Street", "41.51237", "mill");
        assertThat(foundNear()).containsExactly("Family shelter");
    }

    static Stream<Arguments> whatCannotBeKnown() {
        return Stream.of(
                Arguments.of("its term is mistyped", said().with("attributes.csv", ATTRIBUTE, "x1,l1,t7,location,"), 2),
                Arguments.of(
                        "it repeats an identifier",
                        said().with("attributes.csv", ATTRIBUTE, "x1,s1,t2,need,", "x1,l1,t1,location,"),
                        3),
                Arguments.of(
                        "it has more fields than there are columns",
                        said().with("attributes.csv", ATTRIBUTE, "x1,l1,t1,location,Confidential, do not tell"),
                        2),
                Arguments.of("it has no identifier", said().with("attributes.csv", ATTRIBUTE, ",l1,t1,location,"), 2),
                Arguments.of(
                        "its term lacks a description",
                        said().with("taxonomy_terms.csv", TERM, "t1,CONFIDENTIAL,Confidential,,k1"),
                        2),
                Arguments.of(
                        "its term repeats an identifier",
                        said().with("taxonomy_terms.csv", TERM, "t1,WHEELCHAIR,Wheelchair,x,k1", CONFIDENTIAL),
                        0),
                Arguments.of(
                        "its term's taxonomy lacks a description",
                        said().with("taxonomies.csv", "id,name,description", "k1,Places,"),
                        2),
                Arguments.of(
                        "the location is refused too",
                        said().with(
                                        "locations.csv",
                                        "id,location_type,name,latitude,longitude",
                                        "l1,physical,House,141.51237,-90.41"),
                        2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCannotBeKnown")
    void whatCannotBeKnownIsWithheldAndTheReportSaysAtWhichRow(String why, PackageOnDisk faulty, int line)
            throws IOException {
        Response first = district.imported(faulty, "VALID_ROWS");

        assertThat(first.<String>path("state")).isEqualTo("IMPORTED");
        isWithheld();
        TestDistrict known = TestDistrict.registered();
        known.imported(open(), "ALL_OR_NOTHING");
        district = known;
        isTold();

        Response again = known.imported(faulty, "VALID_ROWS");

        isWithheld();
        assertThat(again.<List<Map<String, Object>>>path("faults.findAll { it.code == 'LOCATION_WITHHELD' }"))
                .hasSize(1)
                .allSatisfy(fault -> {
                    assertThat(fault).containsEntry("column", "link_id");
                    if (line > 0) {
                        assertThat(fault)
                                .containsEntry("file", "attributes.csv")
                                .containsEntry("line", line);
                    }
                });
        assertThat(known.imported(faulty, "VALID_ROWS").<Integer>path("changed"))
                .as("the same again changes nothing")
                .isZero();
        known.imported(open(), "ALL_OR_NOTHING");
        isTold();
    }

    @Test
    void whatWasWithheldStaysSoThroughAFaultyRowOfIt() throws IOException {
        district.imported(said(), "ALL_OR_NOTHING");

        district.imported(said().with("attributes.csv", ATTRIBUTE, "x1,l1,t7,location,"), "VALID_ROWS");

        isWithheld();
    }

    @Test
    void aLocationOfWhichOnlyTheDirectoryKnowsIsWithheldToo() throws IOException {
        district.imported(open(), "ALL_OR_NOTHING");

        district.imported(
                said().without("locations.csv").without("addresses.csv").without("service_at_location.csv"),
                "VALID_ROWS");

        isWithheld();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,link,taxonomy_term_id\nx1,l1,t1",
                "id,link_id,link_id\nx1,l1,t1",
                "id,link_id,taxonomy_term_id\nx2,s1,\"t2\nx1,l1,t1",
                ""
            })
    void aPackageWhoseAttributesCannotBeReadIsRefusedWhole(String attributes) throws IOException {
        Response run = district.imported(said().with("attributes.csv", attributes), "VALID_ROWS");

        assertThat(run.<String>path("state")).isEqualTo("REFUSED");
        assertThat(run.<List<String>>path("faults.file")).contains("attributes.csv");
    }

    @Test
    void aFaultyRowThatIsKnownToSaySomethingElseWithholdsNothing() throws IOException {
        Response run = district.imported(
                said().with("attributes.csv", ATTRIBUTE, "x1,s1,t2,need,", "x1,l1,t2,accessibility,"), "VALID_ROWS");

        assertThat(run.<List<String>>path("faults.code")).containsExactly("DUPLICATE_ID");
        isTold();
    }

    @Test
    void aPackageThatIsRefusedWholeWithholdsNothing() throws IOException {
        district.imported(open(), "ALL_OR_NOTHING");

        Response run =
                district.imported(said().with("attributes.csv", ATTRIBUTE, "x1,l1,t7,location,"), "ALL_OR_NOTHING");

        assertThat(run.<List<String>>path("faults.code")).containsExactly("DANGLING_REFERENCE");
        isTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t1,CONFIDENTIAL,x,x,k1",
                "t1,confidential,x,x,k1",
                "t1, Confidential ,x,x,k1",
                "t1,,Confidential,x,k1",
                "t1,,  CONFIDENTIAL.,x,k1",
                "t1,C-17,confidential,x,k1",
            })
    void aTermIsReadHoweverItIsSpelled(String term) throws IOException {
        district.imported(said().with("taxonomy_terms.csv", TERM, term), "ALL_OR_NOTHING");

        isWithheld();
    }

    @ParameterizedTest
    @CsvSource({"Confidential, true", "' CONFIDENTIAL ', true", "no, false", "Confidential counseling, false"})
    void anAttributeWithoutATermSaysItByItsValue(String value, boolean withheld) throws IOException {
        district.imported(said().with("attributes.csv", ATTRIBUTE, "x1,l1,,location," + value), "ALL_OR_NOTHING");

        if (withheld) {
            isWithheld();
        } else {
            isTold();
        }
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "unknown, true", "No, false", "FALSE, false", "'', false"})
    void aLocationMaySayItInAColumnOfItsOwn(String said, boolean withheld) throws IOException {
        district.imported(
                open().with(
                                "locations.csv",
                                "id,location_type,name,latitude,longitude,confidential",
                                "l1,physical,House,41.51237,-90.41," + said),
                "ALL_OR_NOTHING");

        if (withheld) {
            isWithheld();
        } else {
            isTold();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIDENTIAL",
                " confidential. ",
                "_Confidential_",
                "\u00a0Confidential",
                "con-fidential",
                "CONFIDENTIAL_2",
                "",
                "Vertraulich"
            })
    void postgresqlReadsItAsTheServiceDoes(String text) throws SQLException {
        try (Connection owner = PlainDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertThat(PlainDatabase.text(statement, "select says_confidential('" + text + "')"))
                    .isEqualTo(ConfidentialMark.is(text) ? "t" : "f");
        }
    }

    @Test
    void whatIsSaidBelowAConfidentialPlaceIsNotPublishedAndNotFoundBy() throws IOException {
        PackageOnDisk talkative = said().with(
                        "contacts.csv",
                        "id,service_at_location_id,location_id,name,title",
                        "c1,a1,,Pat,Ring at 3 Hidden Street",
                        "c2,,l1,Kim,Caretaker of 3 Hidden Street")
                .with("phones.csv", "id,service_at_location_id,number,description", "p1,a1,555-0101,In Hidden Street")
                .with(
                        "service_areas.csv",
                        "id,service_at_location_id,name,extent,extent_type",
                        "r1,a1,Around Hidden Street,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[-90.41,41.51237]}\",geojson")
                .with(
                        "schedules.csv",
                        "id,service_at_location_id,freq,byday,opens_at,closes_at,description,notes",
                        "h1,a1,WEEKLY,MO,09:00,17:00,3 Hidden Street,Go to Hidden Street")
                .with(
                        "metadata.csv",
                        "id,resource_id,resource_type,last_action_date,last_action_type,field_name,previous_value,replacement_value,updated_by",
                        "m1,a1,service_at_location,2026-01-01,update,description,3 Hidden Street,x,y",
                        "m2,h1,schedule,2026-01-01,update,notes,3 Hidden Street,x,y");

        Response run = district.imported(talkative, "ALL_OR_NOTHING");

        assertThat(run.<String>path("state")).isEqualTo("IMPORTED");
        isWithheld();
        assertThat(published()).contains("09:00", "Family shelter", "House");
        for (String words : List.of("mill", "Behind")) {
            assertThat(searched(words)).isEmpty();
        }
        district.imported(talkative.with("attributes.csv", ATTRIBUTE, "x1,l1,t2,accessibility,"), "ALL_OR_NOTHING");
        isTold();
        assertThat(searched("Behind")).containsExactly("a1");
    }

    private List<String> searched(String words) {
        return given().queryParam("search", words)
                .get("/v1/districts/" + district.code + "/hsds/service_at_locations")
                .then()
                .statusCode(200)
                .extract()
                .path("contents.source_id");
    }
}
