package org.throughline.directory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** Arrivals and departures, over the API and with the real database. */
@QuarkusTest
class StaffTest {

    private TestDistrict district;
    private UUID agency;
    private String organization;
    private String service;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        agency = district.linkedAgency("o1");
        organization = district.idOf("organizations", "o1");
        service = district.idOf("services", "s1");
    }

    private Map<String, Object> member(int caseload) {
        Map<String, Object> member = new HashMap<>();
        member.put("organizationId", organization);
        member.put("name", "R. Clinician");
        member.put("roles", List.of("CLINICIAN"));
        member.put("languages", List.of("es", "en"));
        member.put("serviceIds", List.of(service));
        member.put("caseload", caseload);
        member.put("caseloadMaximum", 20);
        member.put("arrivedOn", "2026-08-17");
        return member;
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType("application/json");
    }

    private ValidatableResponse arrive(RequestSpecification as, Map<String, Object> member) {
        return json(as).body(member).post("/v1/staff-members").then();
    }

    private String arrived() {
        return arrive(TestDistrict.agency("agency-admin", agency), member(18))
                .statusCode(201)
                .body("caseloadFree", equalTo(2))
                .extract()
                .path("id");
    }

    private ValidatableResponse depart(RequestSpecification as, String id, String lastDay) {
        return json(as).body(Map.of("lastDay", lastDay, "reason", "LEFT"))
                .post("/v1/staff-members/" + id + "/departure")
                .then();
    }

    private ValidatableResponse change(String id, String ifMatch, int caseload) {
        return json(TestDistrict.agency("agency-admin", agency))
                .header("If-Match", ifMatch)
                .body(member(caseload))
                .put("/v1/staff-members/" + id)
                .then();
    }

    @Test
    void aDepartureNamesTheServicesItTouchesAndNoPerson() throws IOException {
        String id = arrived();
        change(id, "\"1\"", 21).statusCode(200).body("caseloadFree", equalTo(0));
        depart(district.as("coordinator"), id, "2027-01-15")
                .statusCode(200)
                .body("departure.lastDay", equalTo("2027-01-15"));

        List<ReceivedFact> facts = PublishedFacts.of(id, 3);
        assertThat(facts)
                .extracting(fact -> fact.type().replaceAll(".*directory\\.", ""))
                .containsExactly("staff.arrived.v1", "staff.changed.v1", "staff.departed.v1");
        assertThat(facts.get(2).data().get("serviceIds").get(0).asText()).isEqualTo(service);
        assertThat(facts.toString()).doesNotContain("R. Clinician");
    }

    @Test
    void whoLeavesLeavesOnceAndStaysInTheListUntilTheLastDay() {
        String id = arrived();
        depart(district.as("coordinator"), id, "2026-08-16")
                .statusCode(422)
                .body("errors.pointer", contains("/lastDay"));
        json(district.as("coordinator"))
                .body(Map.of("lastDay", "2027-01-15"))
                .post("/v1/staff-members/" + id + "/departure")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        depart(district.as("coordinator"), id, "2027-01-15").statusCode(200);
        depart(district.as("coordinator"), id, "2027-01-16")
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:staff-departed"));
        change(id, "\"2\"", 1).statusCode(409);

        presentOn("2026-08-16").body("items", empty());
        presentOn("2026-08-17").body("items.id", contains(id));
        presentOn("2027-01-15").body("items.id", contains(id));
        presentOn("2027-01-16").body("items", empty());
    }

    @Test
    void whatWasReadOfAPersonIsTakenBackAndWhoLeavesIsNotChangedByIt() {
        String id = arrived();
        Map<String, Object> read = read(id);
        Map<String, Object> busier = new HashMap<>(read);
        busier.put("caseload", 19);
        sendBack(id, "\"1\"", busier).statusCode(200).body("caseloadFree", equalTo(1));
        sendBack(id, "\"2\"", busier).statusCode(422).body("errors.pointer", contains("/caseloadFree"));

        Map<String, Object> leaving = read(id);
        leaving.put("departure", Map.of("lastDay", "2027-01-15", "reason", "LEFT"));
        sendBack(id, "\"2\"", leaving)
                .statusCode(422)
                .body("errors.pointer", contains("/departure"))
                .body("errors.code", contains("NOT_CHANGED"));
        depart(district.as("coordinator"), id, "2027-01-15").statusCode(200);
        sendBack(id, "\"3\"", read(id)).statusCode(409).body("type", equalTo("urn:throughline:problem:staff-departed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "caseloadFree", "departure"})
    void whoArrivesHasNothingThatIsOnlyTold(String told) {
        String id = arrived();
        depart(district.as("coordinator"), id, "2027-01-15").statusCode(200);
        Map<String, Object> arriving = member(18);
        arriving.put(told, read(id).get(told));

        arrive(district.as("coordinator"), arriving).statusCode(422).body("errors.pointer", contains("/" + told));
    }

    private Map<String, Object> read(String id) {
        return district.as("coordinator")
                .get("/v1/staff-members/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
    }

    private ValidatableResponse sendBack(String id, String ifMatch, Map<String, Object> content) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(content)
                .put("/v1/staff-members/" + id)
                .then();
    }

    private ValidatableResponse correct(String id, String ifMatch, String lastDay) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(Map.of("lastDay", lastDay, "reason", "LEAVE_OF_ABSENCE"))
                .post("/v1/staff-members/" + id + "/departure")
                .then();
    }

    private ValidatableResponse takeBack(RequestSpecification as, String id) {
        return as.post("/v1/staff-members/" + id + "/departure/withdrawal").then();
    }

    @Test
    void aDepartureIsCorrectedByWhoHasReadItAndToldAgain() throws IOException {
        String id = arrived();
        depart(district.as("coordinator"), id, "2998-01-15").statusCode(200);
        correct(id, "\"1\"", "2998-01-16").statusCode(412);
        correct(id, "\"2\"", "2998-01-16")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("departure.lastDay", equalTo("2998-01-16"))
                .body("departure.reason", equalTo("LEAVE_OF_ABSENCE"));

        List<ReceivedFact> facts = PublishedFacts.of(id, 3);
        assertThat(facts.get(2).type()).endsWith("staff.departed.v1");
        assertThat(facts.get(2).aggregateVersion()).isEqualTo(3);
        assertThat(facts.get(2).data().get("lastDay").asText()).isEqualTo("2998-01-16");
        correct(id, "\"3\"", "2026-08-17").statusCode(200);
        correct(id, "\"4\"", "2998-01-16")
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:staff-departed"));
        takeBack(district.as("coordinator"), id).statusCode(409);
    }

    @Test
    void whoStaysAfterAllIsPresentAndThatIsTold() throws IOException {
        String id = arrived();
        takeBack(district.as("coordinator"), id)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:staff-stays"));
        depart(district.as("coordinator"), id, "2998-01-15").statusCode(200);
        takeBack(TestDistrict.agency("agency-admin", UUID.randomUUID()), id).statusCode(404);
        takeBack(TestDistrict.agency("agency-admin", agency), id)
                .statusCode(200)
                .body("departure", nullValue());

        presentOn("2998-01-16").body("items.id", contains(id));
        List<ReceivedFact> facts = PublishedFacts.of(id, 3);
        assertThat(facts.get(2).type()).endsWith("staff.departure-withdrawn.v1");
        assertThat(facts.get(2).data().get("staffId").asText()).isEqualTo(id);
        change(id, "\"3\"", 4).statusCode(200);
        depart(district.as("coordinator"), id, "2998-01-17").statusCode(200);
    }

    @Test
    void whoGoesToAnotherOrganizationLeavesHereAndArrivesThere() {
        String id = arrived();
        Map<String, Object> elsewhere = member(3);
        elsewhere.put("organizationId", district.idOf("organizations", "o2"));
        elsewhere.put("serviceIds", List.of());

        json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(elsewhere)
                .put("/v1/staff-members/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organizationId"));
        district.as("coordinator").get("/v1/staff-members/" + id).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R.\u0000Clinician", " ", "\u200b", "\u2003\u00a0", "R. \u202ecod.exe"})
    void aNameIsKeptAndSeen(String name) {
        Map<String, Object> member = member(0);
        member.put("name", name);

        arrive(district.as("coordinator"), member)
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"))
                .body(
                        "errors.message",
                        hasItem(
                                "It has something to see, and no control characters or marks that turn the direction of writing."));
    }

    @Test
    void aCaseloadIsSaidAndALanguageHasItsShortestCode() {
        Map<String, Object> saidAmiss = member(0);
        saidAmiss.remove("caseload");
        saidAmiss.put("languages", List.of("spa"));

        arrive(district.as("coordinator"), saidAmiss)
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("NOT_NULL", "LANGUAGE_TAG"));
    }

    @Test
    void whoIsToArriveLaterIsNotPresentYetWhateverIsChangedOfThem() {
        String id = arrived();
        presentOn("2026-08-10").body("items", empty());
        Map<String, Object> earlier = member(3);
        earlier.put("arrivedOn", "2026-08-10");
        json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(earlier)
                .put("/v1/staff-members/" + id)
                .then()
                .statusCode(200);

        presentOn("2026-08-09").body("items", empty());
        presentOn("2026-08-10").body("items.id", contains(id));
    }

    private ValidatableResponse presentOn(String day) {
        return district.as("counselor")
                .get("/v1/staff-members?organizationId=" + organization + "&presentOn=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void anAgencyTellsOfItsOwnPeopleOnly() {
        String id = arrived();

        arrive(TestDistrict.agency("agency-admin", UUID.randomUUID()), member(0))
                .statusCode(404);
        TestDistrict.agency("agency-staff", agency)
                .get("/v1/staff-members")
                .then()
                .body("items.id", contains(id));
        TestDistrict.agency("agency-staff", UUID.randomUUID())
                .get("/v1/staff-members")
                .then()
                .body("items", empty());
        depart(TestDistrict.agency("agency-admin", UUID.randomUUID()), id, "2027-01-15")
                .statusCode(404);
        TestDistrict.registered()
                .as("counselor")
                .get("/v1/staff-members/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aSchoolRunGroupsStaffHaveTheirCaseloadTooAndServeInItsServicesOnly() {
        Map<String, Object> group = member(5);
        group.put("organizationId", district.idOf("organizations", "o2"));
        group.put("school", "school-7");
        UUID nobodys = UUID.randomUUID();
        group.put("serviceIds", List.of(service, district.idOf("services", "s2"), nobodys));
        arrive(district.as("coordinator"), group)
                .statusCode(422)
                .body("errors.pointer", contains("/serviceIds/0", "/serviceIds/2"));
        group.put("serviceIds", List.of(district.idOf("services", "s2")));

        arrive(district.as("coordinator"), group)
                .statusCode(201)
                .body("caseloadFree", equalTo(15))
                .body("school", equalTo("school-7"));
    }
}
