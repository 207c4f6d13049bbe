package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;

/** A list that a school keeps by hand, as far as a caller sees it. */
@QuarkusTest
class SheetImportTest {

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private ValidatableResponse sent(Charset charset, Map<String, ?> query, String... lines) {
        Map<String, Object> all = new HashMap<>(query);
        all.put("source", "list");
        Response end = district.sent("text/csv", String.join("\n", lines).getBytes(charset), all);
        return end.then();
    }

    private ValidatableResponse sent(String... lines) {
        return sent(StandardCharsets.UTF_8, Map.of(), lines);
    }

    private List<String> named(String... filters) {
        Map<String, Object> query = new HashMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            query.put(filters[i], filters[i + 1]);
        }
        return district.as("counselor")
                .queryParams(query)
                .get("/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void aLineThatRepeatsARefusedOneIsTaken() {
        sent(
                        StandardCharsets.UTF_8,
                        Map.of("mode", "VALID_ROWS"),
                        "Agency,Program,Ages",
                        "Willow Bend,Grief group,young",
                        "Willow Bend,Grief group,6-18")
                .body("state", equalTo("IMPORTED"))
                .body("faults.code", contains("NOT_AGES"));

        assertThat(named()).containsExactly("Grief group");
    }

    @Test
    void aSheetInAnotherEncodingIsRefusedWithOneFaultThatSaysWhatToDo() {
        sent(StandardCharsets.ISO_8859_1, Map.of(), "Agency,Program", "Peña House,Consejería")
                .body("state", equalTo("REFUSED"))
                .body("faultCount", equalTo(1))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].column", equalTo("Agency"))
                .body("faults[0].code", equalTo("ENCODING"));
    }

    @Test
    void aLanguageIsFoundByItsCodeAndAWordThatIsNoneIsAFault() {
        sent("Agency,Program,Languages", "Willow Bend,Grief group,Mandarin & K'iche'", "Open Table,Food,English")
                .body("state", equalTo("IMPORTED"));
        assertThat(named("language", "quc")).containsExactly("Grief group");
        assertThat(named("language", "zh")).containsExactly("Grief group");

        sent("Agency,Program,Languages", "Willow Bend,Grief group,Klingon")
                .body("state", equalTo("REFUSED"))
                .body("faults.code", contains("NOT_A_LANGUAGE"))
                .body("faults.column", contains("Languages"));
    }

    @Test
    void oneStateIsGivenForAllAddressesThatHaveNone() {
        String[] lines = {"Agency,Program,Street,City,ZIP", "Willow Bend,Grief group,1 Main St,Riverbend,52700"};
        sent(lines)
                .body("state", equalTo("REFUSED"))
                .body("faults.column", contains("Street"))
                .body("faults[0].message", containsString("default=address.state_province="));

        sent(StandardCharsets.UTF_8, Map.of("default", "address.state_province=IA"), lines)
                .body("state", equalTo("IMPORTED"));
        given().queryParam("full", true)
                .get("/v1/districts/" + district.code + "/hsds/services")
                .then()
                .body("contents[0].service_at_locations[0].location.addresses[0].state_province", equalTo("IA"));
        district.as("district-admin")
                .contentType("text/csv")
                .queryParam("default", "nothing")
                .body(String.join("\n", lines))
                .post("/v1/directory-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?default"))
                .body(not(containsString("nothing")));
    }

    private List<String> searched(Map<String, ?> filters) {
        return district.as("counselor")
                .contentType("application/json")
                .body(filters)
                .post("/v1/services/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void whatASheetSaysOfHowAServiceIsGivenIsWhatItIsFoundBy() {
        sent(
                        "Agency,Program,Hours,Treatment,Serves,Telehealth,Language,Interpreter,Wheelchair,Grades,Openings,Slots",
                        "Willow Bend,Grief group,\"Mon, Wed 3-6pm\",Play therapy,Haitian families,yes,English,Somali,yes,K-5,3,12",
                        "Open Table,Evening meals,Sat 5pm-7pm,,,no,English,,no,9-12,full,20")
                .body("faults", empty())
                .body("state", equalTo("IMPORTED"));

        for (Map<String, ?> filters : List.of(
                Map.of(
                        "when",
                        Map.of("freeTimes", List.of(Map.of("day", "WEDNESDAY", "from", "15:30", "until", "16:30")))),
                Map.of("needs", Map.of("treatments", List.of("PLAY_THERAPY"))),
                Map.of("person", Map.of("competencies", List.of("HAITIAN_FAMILIES"))),
                Map.of("person", Map.of("languages", List.of("so"))),
                Map.of("person", Map.of("accessibility", List.of("WHEELCHAIR"))),
                Map.of("person", Map.of("grades", Map.of("from", 0, "until", 2))),
                Map.of("where", Map.of("telehealth", true)),
                Map.of("partner", Map.of("openPlace", true)))) {
            assertThat(searched(filters)).as(filters.toString()).containsExactly("Grief group");
        }
        assertThat(searched(Map.of("person", Map.of("languages", List.of("so"), "withoutInterpreter", true))))
                .isEmpty();
    }

    @Test
    void hoursThatCouldBeOthersAreAFaultThatSaysWhatIsExpected() {
        sent("Agency,Program,Hours", "Willow Bend,Grief group,Mon 7-9")
                .body("state", equalTo("REFUSED"))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].column", equalTo("Hours"))
                .body("faults[0].code", equalTo("NOT_HOURS"))
                .body("faults[0].message", containsString("am or pm"));
    }

    private static final String SHELTER = "Agency,Program,Street,City,State,ZIP,Latitude,Longitude,%s";

    private static String shelter(String program, String said) {
        return "Safe Harbor," + program + ",3 Hidden Street,Riverbend,IA,52700,41.51237,-90.41," + said;
    }

    private String toldOfPlaces() {
        String hsds = "/v1/districts/" + district.code + "/hsds/";
        String map = "/v1/districts/" + district.code + "/asset-map";
        return given().get(hsds + "service_at_locations?full=true").asString()
                + given().get(hsds + "services?full=true").asString()
                + given().get(hsds + "tombstones").asString()
                + given().queryParams(Map.of("near", "41.51237,-90.41", "withinMetres", 5000))
                        .get(map)
                        .asString()
                + given().queryParam("place", "Riverbend").get(map).asString();
    }

    private void tellsNothingOfThePlace() {
        assertThat(toldOfPlaces().toLowerCase(Locale.ROOT)).doesNotContain("hidden", "41.51237", "riverbend");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Confidential", "Confidential address", "CONFIDENTIAL LOCATION", "Shelter (address confidential)"
            })
    void aPlaceOfWhichALineSaysThatItIsConfidentialIsWithheld(String header) {
        sent(SHELTER.formatted(header), shelter("Family shelter", "Yes")).body("state", equalTo("IMPORTED"));

        tellsNothingOfThePlace();
        assertThat(toldOfPlaces()).contains("Family shelter");
    }

    @Test
    void aPlaceIsToldOfWhichALineSaysThatItIsNot() {
        sent(SHELTER.formatted("Confidential"), shelter("Family shelter", "no")).body("state", equalTo("IMPORTED"));

        assertThat(toldOfPlaces()).contains("3 Hidden Street", "41.51237");
    }

    @Test
    void whetherAPlaceIsConfidentialIsNotGuessed() {
        sent(SHELTER.formatted("Confidential address"), shelter("Family shelter", "maybe"))
                .body("state", equalTo("REFUSED"))
                .body("faults.code", contains("NOT_YES_OR_NO"))
                .body("faults.column", contains("Confidential address"));
        sent(SHELTER.formatted("Confidential"), shelter("Family shelter", "yes"), shelter("Day room", ""))
                .body("state", equalTo("REFUSED"))
                .body("faults.code", contains("CONTRADICTION"))
                .body("faults.line", contains(3));
    }

    @Test
    void aPlaceThatBecomesConfidentialIsWithheldAlsoWhereAnotherLineHasAFault() {
        sent(SHELTER.formatted("Confidential"), shelter("Family shelter", ""));
        assertThat(toldOfPlaces()).contains("3 Hidden Street");

        sent(
                        StandardCharsets.UTF_8,
                        Map.of("mode", "VALID_ROWS"),
                        SHELTER.formatted("Confidential"),
                        shelter("Family shelter", "yes"),
                        "Willow Bend,,,,,,,,")
                .body("state", equalTo("IMPORTED"))
                .body("faults.code", contains("VALUE_MISSING"));

        assertThat(toldOfPlaces())
                .contains("Family shelter")
                .doesNotContain("3 Hidden Street", "41.51237", "Riverbend");
    }
}
