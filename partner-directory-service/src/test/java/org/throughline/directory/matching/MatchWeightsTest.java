package org.throughline.directory.matching;

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
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** A district says what counts, and its matches follow. */
@QuarkusTest
class MatchWeightsTest {

    private TestDistrict district;

    @BeforeEach
    void district() {
        district = TestDistrict.registered();
    }

    private ValidatableResponse set(Map<String, Integer> points, String ifMatch) {
        return district.as("district-admin")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("points", points))
                .put("/v1/match-weights")
                .then();
    }

    private ValidatableResponse read(String path) {
        return district.as("counselor").get("/v1/match-weights" + path).then();
    }

    @Test
    void aDistrictBeginsWithTheStandardAndKeepsEveryVersion() {
        read("").header("ETag", "\"0\"").body("points.ON_SITE", equalTo(100)).body("setBy", nullValue());

        set(Map.of("WAY", 200), null).statusCode(200).header("ETag", "\"1\"");
        set(Map.of("ON_SITE", 0), "\"1\"").statusCode(200).header("ETag", "\"2\"");

        read("").body("version", equalTo(2))
                .body("points.ON_SITE", equalTo(0))
                .body("points.WAY", equalTo(30))
                .body("setBy", notNullValue());
        read("/1").statusCode(200).body("points.WAY", equalTo(200));
        read("/0").body("points.WAY", equalTo(30));
        read("/3").statusCode(404);
    }

    @Test
    void aSettingTakesThePlaceOfAllThatWereSetAndTheAnswerNamesWhatIsInForce() {
        set(Map.of("WAY", 200, "ON_SITE", 0), null).body("points.WAY", equalTo(200));

        set(Map.of("COMPETENCY", 500), "\"1\"")
                .body("points.COMPETENCY", equalTo(500))
                .body("points.WAY", equalTo(30))
                .body("points.ON_SITE", equalTo(100));
        set(Map.of(), "\"2\"")
                .statusCode(200)
                .body("version", equalTo(3))
                .body(
                        "points",
                        equalTo(Map.of(
                                "ON_SITE", 100,
                                "BILLABLE", 40,
                                "OPEN_PLACE", 50,
                                "WAY", 30,
                                "COMPETENCY", 40,
                                "STAFF_LANGUAGE", 40,
                                "TELEHEALTH", 30)));
    }

    @Test
    void theyAreChangedByWhoReadThemAndByNoOtherDistrict() {
        set(Map.of("WAY", 200), null).statusCode(200);

        set(Map.of("WAY", 1), null).statusCode(428);
        set(Map.of("WAY", 1), "\"0\"").statusCode(412);
        TestDistrict.registered()
                .as("counselor")
                .get("/v1/match-weights")
                .then()
                .body("version", equalTo(0));
    }

    @Test
    void whatIsNoWeightIsRefused() {
        set(Map.of("WAY", 1001), null).statusCode(422);
        set(Map.of("WAY", -1), null).statusCode(422);
        set(Map.of("LUCK", 1), null).statusCode(400);
    }

    @Test
    void aMatchIsOrderedByTheDistrictsWeightsAndNamesThem() throws IOException {
        district.imported(withTwoCounselors(), "ALL_OR_NOTHING");
        district.linkedAgency("o1");
        match().body("eligible.name", contains("At school", "Around the corner"))
                .body("weights.version", equalTo(0))
                .body("weights.points.ON_SITE", equalTo(100));

        set(Map.of("ON_SITE", 0, "WAY", 0, "OPEN_PLACE", 500), null).statusCode(200);
        String corner = district.idOf("services", "s2");
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("unit", "Places", "vacancy", 1))
                .put("/v1/services/" + corner + "/capacity")
                .then()
                .statusCode(200);

        match().body("eligible.name", contains("Around the corner", "At school"))
                .body("weights.version", equalTo(1))
                .body("eligible[0].score", equalTo(500))
                .body("eligible[0].contributions.of", contains(0, 500, 0));
    }

    private static PackageOnDisk withTwoCounselors() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with(
                        "services.csv",
                        "id,organization_id,name,status",
                        "s1,o1,At school,active",
                        "s2,o1,Around the corner,active")
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                        "l1,physical,School,41.5,-90.4,school-7,school-sourced-id",
                        "l2,physical,House,41.5,-90.4,,")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1", "a2,s2,l2")
                .with("taxonomy_terms.csv", "id,code,name,description", "t1,COUNSELING,Counseling,x")
                .with("attributes.csv", "id,link_id,taxonomy_term_id,link_type", "x1,s1,t1,need", "x2,s2,t1,need");
    }

    private ValidatableResponse match() {
        return district.as("counselor")
                .contentType("application/json")
                .body(Map.of("needCategory", "COUNSELING", "schoolSourcedId", "school-7"))
                .post("/v1/matches")
                .then()
                .statusCode(200);
    }

    @Test
    void eachSettingIsTold() throws IOException {
        set(Map.of("WAY", 200), null);
        set(Map.of("WAY", 300), "\"1\"");

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            List<ReceivedFact> facts = published.until(seen -> seen.size() >= 2);
            assertThat(facts).extracting(ReceivedFact::aggregateVersion).containsExactly(1L, 2L);
            assertThat(facts.get(1).data().path("points").path("WAY").asInt()).isEqualTo(300);
        }
    }
}
