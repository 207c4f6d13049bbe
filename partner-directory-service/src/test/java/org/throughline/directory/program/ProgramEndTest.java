package org.throughline.directory.program;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.directory.program.AgencyAtWork.PATIENCE;
import static org.throughline.directory.program.AgencyAtWork.awaitVacancy;
import static org.throughline.directory.program.AgencyAtWork.json;
import static org.throughline.directory.program.AgencyAtWork.places;
import static org.throughline.directory.program.AgencyAtWork.reported;
import static org.throughline.directory.program.AgencyAtWork.service;
import static org.throughline.directory.program.AgencyAtWork.share;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.servers.MovableClock;

/** An agency ends a program and gives it another name; its services leave it in every district. */
@QuarkusTest
class ProgramEndTest {

    private static final String REASON = "FUNDING_ENDED";

    @Inject
    MovableClock clock;

    @Inject
    EndProgramLinks endings;

    private AgencyAtWork work;

    @BeforeEach
    void anAgencyInTwoDistricts() throws IOException {
        work = new AgencyAtWork();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Chicago"));
    }

    private ValidatableResponse end(LocalDate from, String reason) {
        return json(TestDistrict.agency("agency-admin", work.agency), null)
                .body(Map.of("effectiveFrom", from.toString(), "reason", reason))
                .post(work.path() + "/ending")
                .then();
    }

    private ValidatableResponse name(String ifMatch, String name) {
        return json(TestDistrict.agency("agency-staff", work.agency), ifMatch)
                .body(Map.of("name", name))
                .put(work.path())
                .then();
    }

    private static ValidatableResponse direct(TestDistrict of, String ifMatch, int vacancy) {
        return json(of.as("coordinator"), ifMatch)
                .body(Map.of("unit", "Student places", "vacancy", vacancy))
                .put(service(of) + "/capacity")
                .then();
    }

    private static ValidatableResponse left(TestDistrict of) {
        return left(of, service(of));
    }

    private static ValidatableResponse left(TestDistrict of, String offering) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> of.as("coordinator").get(offering + "/program"), found -> found.path("programId") == null)
                .then();
    }

    private static List<String> withOpenPlace(TestDistrict of) {
        return json(of.as("counselor"), null)
                .body(Map.of("partner", Map.of("openPlace", true)))
                .post("/v1/services/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void everyDistrictsServiceLeavesItAndHasNoPlacesFromItAnyMore() throws IOException {
        work.link(work.elm, null).statusCode(200);
        work.link(work.oak, null).statusCode(200);
        work.report(null, places(20, 5, share(work.elm.code, 6, 2))).statusCode(200);
        awaitVacancy(work.elm, 2);
        awaitVacancy(work.oak, 3);
        assertThat(withOpenPlace(work.elm)).contains(work.elm.idOf("services", "s1"));

        end(today(), REASON)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("ending.effectiveFrom", equalTo(today().toString()))
                .body("ending.reason", equalTo(REASON))
                .body("capacity.vacancy", equalTo(5))
                .body("capacity.shares", empty());

        for (TestDistrict district : List.of(work.elm, work.oak)) {
            left(district)
                    .body("linkedBy", equalTo("partner-directory-service"))
                    .header("ETag", "\"2\"");
            district.as("counselor")
                    .get(service(district) + "/capacity")
                    .then()
                    .body("availability", equalTo("UNKNOWN"))
                    .body("reportedBy", equalTo("program:" + work.program));
            district.as("counselor").get(service(district)).then().body("availability", equalTo("UNKNOWN"));
            assertThat(withOpenPlace(district)).isEmpty();
        }
        work.elm
                .as("coordinator")
                .get(work.path())
                .then()
                .body("share", nullValue())
                .body("ending.reason", equalTo(REASON));
        List<ReceivedFact> facts = PublishedFacts.of(work.elm.idOf("services", "s1"), 4);
        JsonNode last = facts.get(3).data();
        assertThat(facts.get(3).type()).endsWith("program-link.changed.v1");
        assertThat(last.has("programId")).isFalse();
        assertThat(last.at("/ended/programId").asText()).isEqualTo(work.program);
        assertThat(last.at("/ended/reason").asText()).isEqualTo(REASON);
        assertThat(PublishedFacts.of(work.oak.idOf("services", "s1"), 4)
                        .get(3)
                        .data()
                        .at("/ended/programId")
                        .asText())
                .isEqualTo(work.program);
    }

    @Test
    void theDistrictReportsAgainAndWhatWasReportedStays() {
        direct(work.elm, null, 9).statusCode(200);
        work.link(work.elm, null).statusCode(200);
        work.report(null, places(20, 5)).statusCode(200);
        awaitVacancy(work.elm, 5);
        end(today(), REASON).statusCode(200);
        left(work.elm);

        direct(work.elm, "\"2\"", 1).statusCode(200).header("ETag", "\"3\"").body("availability", equalTo("OPEN"));
        assertThat(reported(work.elm)).containsExactly(1, 5, 9);
        assertThat(withOpenPlace(work.elm)).containsExactly(work.elm.idOf("services", "s1"));
        work.elm
                .as("counselor")
                .get(service(work.elm) + "/capacity/reports")
                .then()
                .body("items.availability", contains("OPEN", "UNKNOWN", "OPEN"));
    }

    @Test
    void whatTheProgramNeverToldStaysAsTheDistrictToldIt() {
        direct(work.elm, null, 9).statusCode(200);
        work.link(work.elm, null).statusCode(200);
        end(today(), REASON).statusCode(200);
        left(work.elm);

        work.elm
                .as("counselor")
                .get(service(work.elm) + "/capacity")
                .then()
                .body("vacancy", equalTo(9))
                .body("availability", equalTo("OPEN"));
    }

    @Test
    void aLocationLeavesItTooAndTheWholeKeepsItsOwnReport() {
        String location = given().get(
                        "/v1/districts/" + work.elm.code + "/hsds/services/" + work.elm.idOf("services", "s1"))
                .path("service_at_locations[0].location.id");
        String there = service(work.elm) + "/locations/" + location;
        json(work.elm.as("coordinator"), null)
                .body(Map.of("programId", work.program))
                .put(there + "/program")
                .then()
                .statusCode(200);
        work.report(null, places(20, 5)).statusCode(200);
        awaitVacancy(work.elm, there + "/capacity", 5);
        direct(work.elm, null, 0).statusCode(200);
        end(today(), REASON).statusCode(200);

        left(work.elm, there).body("locationId", equalTo(location));
        work.elm.as("counselor").get(there + "/capacity").then().body("availability", equalTo("UNKNOWN"));
        work.elm.as("counselor").get(service(work.elm)).then().body("availability", equalTo("FULL"));
        json(work.elm.as("coordinator"), "\"1\"")
                .body(Map.of("unit", "Student places", "vacancy", 1))
                .put(there + "/capacity")
                .then()
                .statusCode(200);
    }

    @Test
    void thereIsNoNewLinkToItAndNoNewReportOfIt() {
        work.report(null, places(20, 5)).statusCode(200);
        end(today(), REASON).statusCode(200);

        work.report("\"2\"", places(20, 4))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:program-ended"));
        work.link(work.elm, null).statusCode(409).body("type", equalTo("urn:throughline:problem:program-ended"));
        work.elm.as("coordinator").get(service(work.elm) + "/program").then().statusCode(404);
        name("\"2\"", "Too late").statusCode(409).body("type", equalTo("urn:throughline:problem:program-end-known"));
        TestDistrict.agency("agency-staff", work.agency)
                .get(work.path())
                .then()
                .header("ETag", "\"2\"")
                .body("name", equalTo("Counseling groups"))
                .body("capacity.vacancy", equalTo(5));
    }

    @Test
    void untilTheDayItIsAsItWasAndFromThenOnItsServicesLeaveIt() {
        work.link(work.elm, null).statusCode(200);
        end(today().plusDays(3), "COMPLETED").statusCode(200);
        work.report("\"1\"", places(20, 5, share(work.elm.code, 6, 2)))
                .statusCode(200)
                .header("ETag", "\"2\"");
        awaitVacancy(work.elm, 2).then().body("availability", equalTo("OPEN"));
        work.link(work.oak, null).statusCode(200);
        awaitVacancy(work.oak, 3);
        work.elm.as("coordinator").get(work.path()).then().body("share.vacancy", equalTo(2));
        name("\"2\"", "Another name").statusCode(409);

        clock.putAhead(Duration.ofDays(3));

        left(work.elm);
        left(work.oak);
        work.elm.as("counselor").get(service(work.elm) + "/capacity").then().body("availability", equalTo("UNKNOWN"));
        work.elm.as("coordinator").get(work.path()).then().body("share", nullValue());
        work.report("\"2\"", places(20, 4)).statusCode(409);
    }

    @Test
    void theSameEndAgainIsTheSameAnswerAndAnotherIsRefused() {
        end(today(), REASON).statusCode(200).header("ETag", "\"1\"");

        end(today(), REASON).statusCode(200).header("ETag", "\"1\"").body("ending.reason", equalTo(REASON));
        end(today(), "COMPLETED").statusCode(409).body("type", equalTo("urn:throughline:problem:program-end-known"));
        end(today().plusDays(1), REASON).statusCode(409);
    }

    @Test
    void anEndIsTodayOrLaterAndHasAReason() {
        end(today().minusDays(1), REASON)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/effectiveFrom"))
                .body("errors[0].code", equalTo("IN_THE_PAST"));
        json(TestDistrict.agency("agency-admin", work.agency), null)
                .body(Map.of("effectiveFrom", today().toString()))
                .post(work.path() + "/ending")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        TestDistrict.agency("agency-staff", work.agency)
                .get(work.path())
                .then()
                .header("ETag", "\"0\"")
                .body("ending", nullValue());
    }

    @Test
    void eachActOnAProgramIsTold() throws IOException {
        work.report(null, places(20, 4)).statusCode(200);
        name("\"1\"", "Evening groups").statusCode(200);
        end(today(), REASON).statusCode(200);
        end(today(), REASON).statusCode(200);

        List<ReceivedFact> facts = PublishedFacts.of(work.program, 4);

        assertThat(facts)
                .extracting(fact -> fact.data().get("act").asText())
                .containsExactly("ADDED", "REPORTED", "NAMED", "ENDED");
        assertThat(facts)
                .allSatisfy(
                        fact -> assertThat(fact.data().get("agencyId").asText()).isEqualTo(work.agency.toString()));
        assertThat(facts.get(3).data().get("effectiveFrom").asText()).isEqualTo(today().toString());
        assertThat(facts.get(3).data().get("reason").asText()).isEqualTo(REASON);
    }

    @Test
    void onlyTheAgencyEndsAndNamesItsProgram() {
        UUID stranger = AgencyAtWork.verified(work.elm);
        for (String path : List.of(work.path(), work.path(stranger))) {
            json(TestDistrict.agency("agency-admin", stranger), "\"0\"")
                    .body(Map.of("name", "Not theirs"))
                    .put(path)
                    .then()
                    .statusCode(404);
            json(TestDistrict.agency("agency-admin", stranger), null)
                    .body(Map.of("effectiveFrom", today().toString(), "reason", REASON))
                    .post(path + "/ending")
                    .then()
                    .statusCode(404);
        }
        TestDistrict.agency("agency-staff", work.agency)
                .get(work.path())
                .then()
                .body("name", equalTo("Counseling groups"))
                .body("ending", nullValue());
    }

    @Test
    void anotherNameIsGivenByWhoHasReadTheOneBefore() {
        work.link(work.elm, null).statusCode(200);
        name(null, "Evening groups").statusCode(428);
        name("\"0\"", "Evening groups").statusCode(200).header("ETag", "\"1\"").body("name", equalTo("Evening groups"));
        name("\"0\"", "Morning groups").statusCode(412);
        work.elm.as("coordinator").get(work.path()).then().body("name", equalTo("Evening groups"));

        work.report(null, places(20, 5)).statusCode(428);
        work.report("\"1\"", places(20, 5)).statusCode(200).header("ETag", "\"2\"");
        awaitVacancy(work.elm, 5);
        name("\"2\"", "Morning groups").statusCode(200).body("capacity.vacancy", equalTo(5));
        name("\"3\"", " ").statusCode(422).body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void twoThatEndALinkAtTheSameTimeEndItOnce() throws SQLException, IOException {
        work.link(work.elm, null).statusCode(200);
        UUID service = UUID.fromString(work.elm.idOf("services", "s1"));
        CompletableFuture<Void> one;
        CompletableFuture<Void> two;
        try (Connection holding = PlainDatabase.asApplication();
                Statement statement = holding.createStatement()) {
            PlainDatabase.enter(statement, work.elm.tenant);
            statement.executeQuery("select id from service_listing where id = '" + service + "' for update");
            end(today(), REASON).statusCode(200);
            one = ended(service);
            two = ended(service);
            holding.rollback();
        }

        one.join();
        two.join();
        left(work.elm).header("ETag", "\"2\"");
        assertThat(PublishedFacts.of(service.toString(), 3)).hasSize(3);
    }

    private CompletableFuture<Void> ended(UUID service) {
        return endings.end(new TenantId(work.elm.tenant), new Offering(service, null), new AgencyId(work.agency))
                .subscribeAsCompletionStage();
    }
}
