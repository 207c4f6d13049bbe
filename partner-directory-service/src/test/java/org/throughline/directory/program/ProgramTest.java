package org.throughline.directory.program;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.directory.program.AgencyAtWork.awaitVacancy;
import static org.throughline.directory.program.AgencyAtWork.json;
import static org.throughline.directory.program.AgencyAtWork.places;
import static org.throughline.directory.program.AgencyAtWork.reported;
import static org.throughline.directory.program.AgencyAtWork.service;
import static org.throughline.directory.program.AgencyAtWork.share;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** An agency reports a program's places once, and every service that is linked to it has them in its district. */
@QuarkusTest
class ProgramTest {

    @Inject
    MovableClock clock;

    private AgencyAtWork work;

    @BeforeEach
    void anAgencyInTwoDistricts() throws IOException {
        work = new AgencyAtWork();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private ValidatableResponse direct(TestDistrict of, String ifMatch) {
        return json(of.as("coordinator"), ifMatch)
                .body(Map.of("unit", "Student places", "vacancy", 9))
                .put(service(of) + "/capacity")
                .then();
    }

    @Test
    void oneReportIsSeenInEveryDistrictEachItsShare() throws IOException {
        work.link(work.elm, null).statusCode(200).header("ETag", "\"1\"");
        work.link(work.oak, null).statusCode(200).body("programId", equalTo(work.program));

        work.report(null, places(20, 5, share(work.elm.code, 6, 2)))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("capacity.vacancy", equalTo(5))
                .body("capacity.shares.district", contains(work.elm.code));

        awaitVacancy(work.elm, 2)
                .then()
                .body("maximum", equalTo(6))
                .body("waitlistLength", equalTo(4))
                .body("reportedBy", equalTo("program:" + work.program))
                .body("availability", equalTo("OPEN"));
        awaitVacancy(work.oak, 3).then().body("maximum", equalTo(14));
        work.elm.as("counselor").get(service(work.elm)).then().body("availability", equalTo("OPEN"));

        work.report("\"1\"", places(20, 0)).statusCode(200);
        awaitVacancy(work.elm, 0);
        awaitVacancy(work.oak, 0);
        work.oak.as("counselor").get(service(work.oak)).then().body("availability", equalTo("FULL"));
        assertThat(reported(work.elm)).containsExactly(0, 2);
        List<ReceivedFact> facts = PublishedFacts.of(work.elm.idOf("services", "s1"), 4);
        assertThat(facts)
                .extracting(fact -> fact.type().replaceAll(".*directory\\.", ""))
                .containsExactly(
                        "service.published.v1",
                        "program-link.changed.v1",
                        "capacity.reported.v1",
                        "capacity.reported.v1");
        assertThat(facts.get(1).data().get("programId").asText()).isEqualTo(work.program);
        assertThat(facts.get(2).data().get("vacancy").asInt()).isEqualTo(2);
    }

    @Test
    void whoIsLinkedLaterHasTheLastReportTooAndAnOldOneIsNotBelieved() {
        Map<String, Object> old = places(20, 5);
        old.put("asOf", clock.instant().minus(Duration.ofDays(44)).toString());
        work.report(null, old).statusCode(200);
        work.link(work.elm, null).statusCode(200);

        awaitVacancy(work.elm, 5).then().body("availability", equalTo("OPEN"));
        clock.putAhead(Duration.ofDays(2));
        work.elm.as("counselor").get(service(work.elm) + "/capacity").then().body("availability", equalTo("UNKNOWN"));
        work.elm.as("counselor").get(service(work.elm)).then().body("availability", equalTo("UNKNOWN"));
    }

    @Test
    void whileAProgramKeepsItsPlacesNobodyReportsThemBesideIt() {
        direct(work.elm, null).statusCode(200);
        work.link(work.elm, null).statusCode(200);

        direct(work.elm, "\"1\"")
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:places-kept-by-program"));
        json(TestDistrict.agency("agency-staff", work.agency), "\"1\"")
                .body(Map.of("unit", "Student places", "vacancy", 9))
                .put(service(work.elm) + "/capacity")
                .then()
                .statusCode(409);
        json(work.elm.as("coordinator"), null)
                .body(Map.of())
                .post(service(work.elm) + "/capacity-requests")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:places-kept-by-program"));

        work.report(null, places(20, 5)).statusCode(200);
        awaitVacancy(work.elm, 5);
        AgencyAtWork.link(work.elm, "\"1\"", Map.of())
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("programId", nullValue());
        direct(work.elm, "\"2\"").statusCode(200);
        work.report("\"1\"", places(20, 4)).statusCode(200);
        work.link(work.oak, null).statusCode(200);
        awaitVacancy(work.oak, 4);
        assertThat(reported(work.elm)).containsExactly(9, 5, 9);

        work.link(work.elm, "\"2\"").statusCode(200);
        awaitVacancy(work.elm, 4);
    }

    @Test
    void aLocationIsLinkedApartFromTheWhole() {
        String location = given().get(
                        "/v1/districts/" + work.elm.code + "/hsds/services/" + work.elm.idOf("services", "s1"))
                .path("service_at_locations[0].location.id");
        String there = service(work.elm) + "/locations/" + location;
        json(work.elm.as("district-admin"), null)
                .body(Map.of("programId", work.program))
                .put(there + "/program")
                .then()
                .statusCode(200)
                .body("locationId", equalTo(location));
        work.report(null, places(20, 5)).statusCode(200);

        awaitVacancy(work.elm, there + "/capacity", 5);
        json(work.elm.as("coordinator"), "\"1\"")
                .body(Map.of("unit", "Student places", "vacancy", 1))
                .put(there + "/capacity")
                .then()
                .statusCode(409);
        direct(work.elm, null).statusCode(200);
        TestDistrict.agency("agency-staff", work.agency)
                .get(there + "/program")
                .then()
                .statusCode(200)
                .body("programId", equalTo(work.program));
        json(work.elm.as("coordinator"), null)
                .body(Map.of("programId", work.program))
                .put(service(work.elm) + "/locations/" + UUID.randomUUID() + "/program")
                .then()
                .statusCode(404);
    }

    @Test
    void aLinkIsAnActOfTheDistrictAndChangedByWhoReadIt() {
        String other = AgencyAtWork.added(work.agency);
        work.elm.as("coordinator").get(service(work.elm) + "/program").then().statusCode(404);
        AgencyAtWork.link(work.elm, null, Map.of()).statusCode(404);
        work.link(work.elm, "\"1\"").statusCode(412);

        String by = work.link(work.elm, null).statusCode(200).extract().path("linkedBy");
        assertThat(by)
                .isEqualTo(UUID.nameUUIDFromBytes(
                                ("coordinator" + work.elm.tenant).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        work.link(work.elm, null).statusCode(200).header("ETag", "\"1\"");
        AgencyAtWork.link(work.elm, null, Map.of("programId", other)).statusCode(428);
        AgencyAtWork.link(work.elm, "\"7\"", Map.of("programId", other)).statusCode(412);
        AgencyAtWork.link(work.elm, "\"1\"", Map.of("programId", other))
                .statusCode(200)
                .header("ETag", "\"2\"");
        work.elm.as("district-admin").get(service(work.elm) + "/program").then().body("programId", equalTo(other));
        work.oak.as("coordinator").get(service(work.elm) + "/program").then().statusCode(404);
    }

    @Test
    void onlyAProgramOfTheAgencyBehindTheServiceKeepsItsPlaces() {
        UUID stranger = AgencyAtWork.verified(work.elm);
        String foreign = AgencyAtWork.added(stranger);

        AgencyAtWork.link(work.elm, null, Map.of("programId", foreign))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/programId"))
                .body("errors[0].code", equalTo("UNKNOWN_PROGRAM"));
        AgencyAtWork.link(work.elm, null, Map.of("programId", UUID.randomUUID()))
                .statusCode(422);
        json(work.elm.as("district-admin"), null)
                .body(Map.of("agencyId", stranger))
                .put("/v1/organizations/" + work.elm.idOf("organizations", "o2") + "/agency")
                .then()
                .statusCode(200);
        AgencyAtWork.link(work.elm, null, Map.of("programId", foreign))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:program-of-another-agency"));
    }

    @Test
    void anAgencySeesAllSharesADistrictItsOwnAndNoOtherNumbers() {
        work.report(null, places(20, 5, share(work.elm.code, 6, 2), share(work.oak.code, 5, 3)))
                .statusCode(200);

        TestDistrict.agency("agency-staff", work.agency)
                .get("/v1/agencies/" + work.agency + "/programs")
                .then()
                .body("items.id", contains(work.program))
                .body("items[0].capacity.shares.district", containsInAnyOrder(work.elm.code, work.oak.code))
                .body("items[0].share", nullValue());
        work.elm
                .as("coordinator")
                .get(work.path())
                .then()
                .statusCode(200)
                .body("name", equalTo("Counseling groups"))
                .body("capacity", nullValue())
                .body("share.district", equalTo(work.elm.code))
                .body("share.vacancy", equalTo(2));
        work.oak
                .as("district-admin")
                .get("/v1/agencies/" + work.agency + "/programs")
                .then()
                .body("items.share.vacancy", contains(3));
    }

    @Test
    void strangersNeitherSeeNorReportAProgram() {
        UUID stranger = AgencyAtWork.verified(work.elm);
        TestDistrict elsewhere = TestDistrict.registered();

        TestDistrict.agency("agency-admin", stranger).get(work.path()).then().statusCode(404);
        json(TestDistrict.agency("agency-admin", stranger), null)
                .body(places(20, 5))
                .put(work.path() + "/capacity")
                .then()
                .statusCode(404);
        json(TestDistrict.agency("agency-admin", stranger), null)
                .body(places(20, 5))
                .put(work.path(stranger) + "/capacity")
                .then()
                .statusCode(404);
        json(TestDistrict.agency("agency-admin", stranger), null)
                .body(Map.of("name", "Not theirs"))
                .post("/v1/agencies/" + work.agency + "/programs")
                .then()
                .statusCode(404);
        elsewhere.as("coordinator").get(work.path()).then().statusCode(404);
        elsewhere
                .as("coordinator")
                .get("/v1/agencies/" + work.agency + "/programs")
                .then()
                .body("items", empty());
        UUID proposed = UUID.randomUUID();
        work.elm.propose(proposed);
        json(TestDistrict.agency("agency-admin", proposed), null)
                .body(Map.of("name", "Too early"))
                .post("/v1/agencies/" + proposed + "/programs")
                .then()
                .statusCode(404);
    }

    @Test
    void theSameRequestAgainAddsOneProgram() {
        String token = TestTokens.person("agency-admin")
                .named(UUID.randomUUID())
                .organization(work.agency)
                .token();
        String first = keyed(token).statusCode(201).extract().path("id");

        keyed(token).statusCode(201).body("id", equalTo(first));
        TestDistrict.agency("agency-staff", work.agency)
                .get("/v1/agencies/" + work.agency + "/programs")
                .then()
                .body("items.id", contains(work.program, first));
    }

    private ValidatableResponse keyed(String token) {
        return json(given().auth().oauth2(token), null)
                .header("Idempotency-Key", "once" + work.agency)
                .body(Map.of("name", "Evening groups"))
                .post("/v1/agencies/" + work.agency + "/programs")
                .then();
    }

    @Test
    void aReportNeedsToKnowTheOneBefore() {
        work.report("\"0\"", places(20, 5)).statusCode(200).header("ETag", "\"1\"");

        work.report(null, places(20, 4)).statusCode(428);
        work.report("\"7\"", places(20, 4)).statusCode(412);
        work.report("\"1\"", places(20, 4)).statusCode(200);
    }

    @Test
    void whatContradictsItselfIsRefusedWhereItStands() {
        work.report(null, places(20, 21)).statusCode(422).body("errors.pointer", contains("/vacancy"));
        work.report(null, places(20, 5, share(work.elm.code, 21, 2)))
                .statusCode(422)
                .body("errors.code", contains("MORE_THAN_MAXIMUM"));
        work.report(null, places(20, 5, share(work.elm.code, 6, 3), share(work.oak.code, 6, 3)))
                .statusCode(422)
                .body("errors.pointer", contains("/shares"))
                .body("errors.code", contains("MORE_THAN_VACANCY"));
        work.report(null, places(20, 5, share(work.elm.code, 6, 2), share(work.elm.code, 1, 1)))
                .statusCode(422)
                .body("errors.pointer", contains("/shares/1/district"))
                .body("errors.code", contains("NAMED_TWICE"));
        work.report(null, places(20, 5, share(work.elm.code, 6, 2), share("nowhere", 1, 1)))
                .statusCode(422)
                .body("errors.pointer", contains("/shares/1/district"))
                .body("errors.code", contains("UNKNOWN_DISTRICT"));
        work.report(null, places(20, 5, share(work.elm.code, 6, -1)))
                .statusCode(422)
                .body("errors.pointer", contains("/shares/0/vacancy"));
        work.report(null, places(-1, 0)).statusCode(422).body("errors.pointer", contains("/maximum"));
        Map<String, Object> tomorrow = places(20, 5);
        tomorrow.put("asOf", Instant.now().plus(Duration.ofDays(1)).toString());
        work.report(null, tomorrow).statusCode(422).body("errors.pointer", contains("/asOf"));
        TestDistrict.agency("agency-staff", work.agency)
                .get(work.path())
                .then()
                .header("ETag", "\"0\"")
                .body("capacity", nullValue());
    }
}
