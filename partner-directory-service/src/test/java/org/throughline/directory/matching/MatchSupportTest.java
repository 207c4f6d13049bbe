package org.throughline.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What a match asks of a service it asks as a search does: the two leave the same services, among few and among many. */
@QuarkusTest
class MatchSupportTest {

    private static final Map<String, Object> NEAR = Map.of("latitude", 41.50, "longitude", -90.40);
    private static final int OTHERS = 300;

    private static TestDistrict few;
    private static TestDistrict many;

    @BeforeEach
    void districts() throws IOException {
        if (few == null) {
            few = district(0);
            many = district(OTHERS);
        }
    }

    private static TestDistrict district(int others) throws IOException {
        TestDistrict district = TestDistrict.registered();
        assertThat(district.imported(counselors(others), "ALL_OR_NOTHING")
                        .path("state")
                        .toString())
                .isEqualTo("IMPORTED");
        district.linkedAgency("o1");
        return district;
    }

    /** Three that differ, and, before them by name and nearer than they are, others that say nothing. */
    private static PackageOnDisk counselors(int others) {
        List<String> services = new ArrayList<>(List.of(
                "id,organization_id,name,status,minimum_grade,maximum_grade",
                "s1,o1,Zinnia,active,K,5",
                "s2,o1,Zither,active,6,8",
                "s3,o1,Zodiac,active,,"));
        List<String> places = new ArrayList<>(List.of("id,service_id,location_id", "p1,s1,l1", "p2,s2,l2"));
        List<String> attributes = new ArrayList<>(List.of(
                "id,link_id,taxonomy_term_id,link_type,link_entity",
                "x1,s1,t1,need,service",
                "x2,s2,t1,need,service",
                "x3,s3,t1,need,service",
                "x4,s1,t2,cultural-competency,service",
                "x5,s2,t2,cultural-competency,service",
                "x6,s2,t3,cultural-competency,service",
                "x7,l1,t4,accessibility,location"));
        for (int number = 0; number < others; number++) {
            services.add("n" + number + ",o1,Aster " + number + ",active,12,12");
            attributes.add("y" + number + ",n" + number + ",t1,need,service");
            places.add("q" + number + ",n" + number + ",l0");
        }
        places.addAll(List.of("p3,s3,l2", "p4,s3,l3"));
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with("services.csv", services.toArray(String[]::new))
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude",
                        "l0,physical,Around the corner,41.50,-90.40",
                        "l1,physical,House,41.51,-90.40",
                        "l2,physical,Clinic,41.56,-90.40",
                        "l3,virtual,Online,,")
                .with("service_at_location.csv", places.toArray(String[]::new))
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description",
                        "t1,COUNSELING,Counseling,x",
                        "t2,HAITIAN_FAMILIES,Haitian families,x",
                        "t3,SOMALI_FAMILIES,Somali families,x",
                        "t4,WHEELCHAIR,Wheelchair,x")
                .with("attributes.csv", attributes.toArray(String[]::new))
                .with(
                        "languages.csv",
                        "id,service_id,name,code,note",
                        "g1,s1,Spanish,es,",
                        "g2,s2,Spanish,es,With an interpreter by phone",
                        "g3,s3,Spanish,es,");
    }

    private static ValidatableResponse match(TestDistrict district, Map<String, ?> more) {
        Map<String, Object> need = new HashMap<>(more);
        need.put("needCategory", "COUNSELING");
        return post(district, "/v1/matches", need);
    }

    private static ValidatableResponse post(TestDistrict district, String path, Object body) {
        return district.as("counselor")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    static Stream<Arguments> asked() {
        return Stream.of(
                Arguments.of(
                        Map.of("grade", 7, "language", "es"),
                        Map.of("person", Map.of("languages", List.of("es"), "grades", Map.of("from", 7, "until", 7))),
                        List.of("Zither", "Zodiac")),
                Arguments.of(
                        Map.of("language", "es", "withoutInterpreter", "REQUIRED"),
                        Map.of("person", Map.of("languages", List.of("es"), "withoutInterpreter", true)),
                        List.of("Zinnia", "Zodiac")),
                Arguments.of(
                        Map.of("competencies", List.of("HAITIAN_FAMILIES", "SOMALI_FAMILIES"), "allCompetencies", true),
                        Map.of("person", Map.of("competencies", List.of("HAITIAN_FAMILIES", "SOMALI_FAMILIES"))),
                        List.of("Zither")),
                Arguments.of(
                        Map.of("accessibility", List.of("WHEELCHAIR")),
                        Map.of("person", Map.of("accessibility", List.of("WHEELCHAIR"))),
                        List.of("Zinnia")),
                Arguments.of(
                        Map.of("telehealth", "REQUIRED"),
                        Map.of("where", Map.of("telehealth", true)),
                        List.of("Zodiac")),
                Arguments.of(
                        Map.of(
                                "language",
                                "es",
                                "grade",
                                3,
                                "near",
                                NEAR,
                                "travel",
                                Map.of("mode", "WALK", "withinMinutes", 20)),
                        Map.of(
                                "person",
                                Map.of("languages", List.of("es"), "grades", Map.of("from", 3, "until", 3)),
                                "where",
                                Map.of("near", NEAR, "travel", Map.of("mode", "WALK", "withinMinutes", 20))),
                        List.of("Zinnia")));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void theSameServicesFitAsASearchFinds(Map<String, ?> need, Map<String, ?> filters, List<String> names) {
        for (TestDistrict district : List.of(few, many)) {
            List<String> fit = match(district, need).statusCode(200).extract().path("eligible.name");
            List<String> found = post(district, "/v1/services/searches", filters)
                    .statusCode(200)
                    .extract()
                    .path("items.name");

            assertThat(fit).containsExactlyInAnyOrderElementsOf(names);
            assertThat(found).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void whatIsReachableWithoutAWayIsFoundBehindManyThatAreNearer() {
        Map<String, Object> need =
                Map.of("near", NEAR, "withinMetres", 3000, "language", "es", "telehealth", "ACCEPTABLE");

        for (TestDistrict district : List.of(few, many)) {
            match(district, need)
                    .body("eligible.name", contains("Zinnia", "Zodiac"))
                    .body("eligible[1].reasons.find { it.criterion == 'DISTANCE' }.code", equalTo("TELEHEALTH"));
        }
        match(few, need)
                .body("excluded.name", contains("Zither"))
                .body("excluded[0].reasons.find { it.outcome == 'UNMET' }.code", equalTo("TOO_FAR"));
    }

    @Test
    void theWayIsToldAsAnEstimateOfTheModeThatWasAskedFor() {
        match(few, Map.of("near", NEAR, "travel", Map.of("mode", "BUS")))
                .body("eligible.find { it.name == 'Zither' }.way.mode", equalTo("BUS"))
                .body("eligible.find { it.name == 'Zither' }.way.minutes", equalTo(27))
                .body("eligible.find { it.name == 'Zither' }.way.basis", equalTo("STRAIGHT_LINE_ESTIMATE"));
        match(few, Map.of("near", NEAR)).body("eligible.way", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void competenciesAreScoredWhereNotAllOfThemAreNeeded() {
        match(few, Map.of("competencies", List.of("HAITIAN_FAMILIES", "SOMALI_FAMILIES")))
                .body("eligible.name", contains("Zither", "Zinnia", "Zodiac"))
                .body(
                        "eligible.contributions.collect { it.find { part -> part.criterion == 'COMPETENCY' }.points }",
                        contains(40, 20, 0));
    }

    @Test
    void whatCannotHoldIsRefusedAndSaysWhere() {
        match(few, Map.of("travel", Map.of("mode", "BUS", "withinMinutes", 5)))
                .statusCode(422)
                .body("errors.pointer", contains("/near"));
        match(few, Map.of("withoutInterpreter", "PREFERRED"))
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
        match(few, Map.of("allCompetencies", true)).statusCode(422).body("errors.pointer", contains("/competencies"));
        match(few, Map.of("grade", 17)).statusCode(422).body("errors.pointer", contains("/grade"));
        match(few, Map.of("telehealth", "MAYBE")).statusCode(400);
        match(few, Map.of("language", "xx", "grade", 3)).body("eligible", empty());
    }
}
