package org.throughline.directory.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** Leadership teams and their meetings, over the API and with the real database. */
@QuarkusTest
class GovernanceTest {

    private TestDistrict district;
    private String organization;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        organization = district.idOf("organizations", "o1");
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType("application/json");
    }

    private static Map<String, Object> team(Object employer) {
        return Map.of(
                "name",
                "Partnership team",
                "school",
                "school-7",
                "coordinator",
                Map.of("name", "C. Ordinator", "organizationId", employer),
                "members",
                List.of(
                        Map.of("name", "P. Principal", "stakeholder", "PRINCIPAL"),
                        Map.of("name", "P. Arent", "stakeholder", "PARENT"),
                        Map.of("name", "P. Artner", "stakeholder", "PARTNER", "organizationId", employer)));
    }

    private ValidatableResponse setUp(Map<String, Object> team) {
        return json(district.as("coordinator"))
                .body(team)
                .post("/v1/leadership-teams")
                .then();
    }

    private static Map<String, Object> meeting(String done) {
        Map<String, Object> item = new HashMap<>();
        item.put("text", "Invite the after-school program");
        item.put("owner", "C. Ordinator");
        item.put("due", "2026-12-15");
        if (done != null) {
            item.put("done", done);
        }
        return Map.of(
                "heldOn", "2026-11-20",
                "attendees", List.of("P. Principal", "P. Arent"),
                "decisions", List.of("Tutoring moves to the morning."),
                "actionItems", List.of(item));
    }

    private ValidatableResponse dueBy(String day) {
        return district.as("coordinator")
                .get("/v1/meetings?dueBy=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void aTeamHasItsCoordinatorWhoMayBeAPartnersEmployee() {
        String id = setUp(team(organization))
                .statusCode(201)
                .body("coordinator.organizationId", equalTo(organization))
                .body("members.stakeholder", contains("PRINCIPAL", "PARENT", "PARTNER"))
                .extract()
                .path("id");

        district.as("coordinator")
                .get("/v1/leadership-teams?school=school-7")
                .then()
                .body("items.id", contains(id));
        district.as("coordinator")
                .get("/v1/leadership-teams?school=school-8")
                .then()
                .body("items", empty());
        district.as("coordinator")
                .queryParam("school", "\u0000")
                .get("/v1/leadership-teams")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?school"));
        setUp(team(UUID.randomUUID())).statusCode(422).body("errors.pointer", contains("/members/2/organizationId"));
        Map<String, Object> ofAStranger = new HashMap<>(team(organization));
        ofAStranger.put("coordinator", Map.of("name", "C. Ordinator", "organizationId", UUID.randomUUID()));
        setUp(ofAStranger).statusCode(422).body("errors.pointer", contains("/coordinator/organizationId"));
        json(district.as("coordinator"))
                .header("If-Match", "\"2\"")
                .body(team(organization))
                .put("/v1/leadership-teams/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void whoCoordinatesIsNamedByTheIdOfAnAccountOrByNone() {
        Map<String, Object> team = new HashMap<>(team(organization));
        team.put("coordinator", Map.of("name", "C. Ordinator", "personId", "nobody"));
        setUp(team)
                .statusCode(422)
                .body("errors.pointer", contains("/coordinator/personId"))
                .body("errors[0].message", startsWith("It is the id of an account"));

        String account = UUID.randomUUID().toString();
        team.put("coordinator", Map.of("name", "C. Ordinator", "personId", account));
        setUp(team).statusCode(201).body("coordinator.personId", equalTo(account));
    }

    @Test
    void anActionItemIsFoundUntilItIsDoneAndNoNameIsTold() throws IOException {
        String team = setUp(team(organization)).extract().path("id");
        String id = json(district.as("coordinator"))
                .body(meeting(null))
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .statusCode(201)
                .body("decisions", contains("Tutoring moves to the morning."))
                .extract()
                .path("id");
        dueBy("2026-12-14").body("items", empty());
        dueBy("2026-12-15").body("items.id", contains(id));

        json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(meeting("2026-11-20"))
                .put("/v1/meetings/" + id)
                .then()
                .statusCode(200)
                .body("teamId", equalTo(team));

        dueBy("2026-12-15").body("items", empty());
        List<ReceivedFact> facts = PublishedFacts.of(id, 2);
        assertThat(facts)
                .extracting(fact -> fact.data().get("openActionItems").asInt())
                .containsExactly(1, 0);
        assertThat(facts.toString()).doesNotContain("Ordinator").doesNotContain("Tutoring");
        assertThat(PublishedFacts.of(team, 1).toString()).doesNotContain("Arent");
    }

    @Test
    void aTeamThatWasReadIsTakenBack() {
        Map<String, Object> read = setUp(team(organization)).extract().as(new TypeRef<>() {});
        String place = "/v1/leadership-teams/" + read.get("id");

        assertThat(sendBack(place, "\"1\"", read).statusCode(200).extract().<Map<String, Object>>as(new TypeRef<>() {}))
                .isEqualTo(read);

        Map<String, Object> another = new HashMap<>(read);
        another.put("id", UUID.randomUUID().toString());
        sendBack(place, "\"2\"", another).statusCode(422).body("errors.pointer", contains("/id"));
        setUp(read).statusCode(422).body("errors.pointer", contains("/id"));
    }

    @Test
    void aMeetingThatWasReadIsTakenBackAndStaysItsTeams() {
        String team = setUp(team(organization)).extract().path("id");
        Map<String, Object> read = json(district.as("coordinator"))
                .body(meeting(null))
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .extract()
                .as(new TypeRef<>() {});
        String place = "/v1/meetings/" + read.get("id");

        assertThat(sendBack(place, "\"1\"", read).statusCode(200).extract().<Map<String, Object>>as(new TypeRef<>() {}))
                .isEqualTo(read);

        for (String id : List.of("id", "teamId")) {
            Map<String, Object> another = new HashMap<>(read);
            another.put(id, UUID.randomUUID().toString());
            sendBack(place, "\"2\"", another).statusCode(422).body("errors.pointer", contains("/" + id));
        }
        json(district.as("coordinator"))
                .body(read)
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/id"));
    }

    private ValidatableResponse sendBack(String place, String ifMatch, Map<String, Object> read) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(read)
                .put(place)
                .then();
    }

    @Test
    void aMeetingBelongsToATeamOfTheDistrict() {
        String team = setUp(team(organization)).extract().path("id");

        json(TestDistrict.registered().as("coordinator"))
                .body(meeting(null))
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasDoneWasDoneBetweenTheMeetingAndToday() {
        String team = setUp(team(organization)).extract().path("id");
        Map<String, String> refused = Map.of("2026-11-19", "BEFORE_MEETING", "2999-11-20", "IN_THE_FUTURE");

        refused.forEach((day, code) -> json(district.as("coordinator"))
                .body(meeting(day))
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/actionItems/0/done"))
                .body("errors.code", contains(code)));
        json(district.as("coordinator"))
                .body(meeting("0001-01-01"))
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/actionItems/0/done"))
                .body("errors.code", contains("CALENDAR_DAY"));
    }

    @Test
    void aMeetingThatIsYetToBeHeldHasNoRecord() {
        String team = setUp(team(organization)).extract().path("id");
        Map<String, Object> planned = new HashMap<>(meeting(null));
        planned.put("heldOn", "2999-11-20");

        json(district.as("coordinator"))
                .body(planned)
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/heldOn"))
                .body("errors.code", contains("IN_THE_FUTURE"));
        String id = json(district.as("coordinator"))
                .body(meeting(null))
                .post("/v1/leadership-teams/" + team + "/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(planned)
                .put("/v1/meetings/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/heldOn"));
    }
}
