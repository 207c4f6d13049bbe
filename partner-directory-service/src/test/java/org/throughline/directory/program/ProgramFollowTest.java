package org.throughline.directory.program;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.directory.program.AgencyAtWork.PATIENCE;
import static org.throughline.directory.program.AgencyAtWork.awaitVacancy;
import static org.throughline.directory.program.AgencyAtWork.json;
import static org.throughline.directory.program.AgencyAtWork.places;
import static org.throughline.directory.program.AgencyAtWork.reported;
import static org.throughline.directory.program.AgencyAtWork.service;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.tenancy.TenantId;

/** A report is carried once, whoever is killed and however many carry it, and the registry's acts are followed. */
@QuarkusTest
class ProgramFollowTest {

    /** Those that wait for a service to be let go. */
    private static final String WAITING =
            """
            select pid from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'
                and query like '%service_listing%for update%'""";

    @Inject
    FollowPrograms programs;

    private AgencyAtWork work;

    @BeforeEach
    void aLinkedService() throws IOException {
        work = new AgencyAtWork();
        work.link(work.elm, null).statusCode(200);
    }

    private UUID serviceId() {
        return UUID.fromString(work.elm.idOf("services", "s1"));
    }

    /** Holds the service, so that whoever carries a report to it waits. */
    private Connection held() throws SQLException {
        Connection holding = PlainDatabase.asApplication();
        try (Statement statement = holding.createStatement()) {
            PlainDatabase.enter(statement, work.elm.tenant);
            statement.executeQuery("select id from service_listing where id = '" + serviceId() + "' for update");
        }
        return holding;
    }

    private static int waiting(Statement watch) throws SQLException {
        watch.getConnection().rollback();
        return PlainDatabase.rows(watch, WAITING);
    }

    @Test
    void whoIsKilledWhileCarryingLeavesNothingAndItIsCarriedOnceAfterwards() throws SQLException, IOException {
        try (Connection holding = held();
                Connection watching = PlainDatabase.asApplication();
                Statement watch = watching.createStatement()) {
            work.report(null, places(20, 5)).statusCode(200);
            await().atMost(PATIENCE).until(() -> waiting(watch) == 1);
            assertThat(PlainDatabase.rows(watch, "select pg_terminate_backend(pid) from (" + WAITING + ") w"))
                    .isEqualTo(1);
            await().atMost(PATIENCE).until(() -> waiting(watch) == 1);
            assertThat(work.elm
                            .as("counselor")
                            .get(service(work.elm) + "/capacity")
                            .statusCode())
                    .isEqualTo(404);
            holding.rollback();
        }

        awaitVacancy(work.elm, 5);
        work.report("\"1\"", places(20, 4)).statusCode(200);
        awaitVacancy(work.elm, 4);
        assertThat(reported(work.elm)).containsExactly(4, 5);
        assertThat(PublishedFacts.of(serviceId().toString(), 4)).hasSize(4);
    }

    @Test
    void twoThatCarryAtTheSameTimeCarryOnce() throws SQLException, IOException {
        CompletableFuture<Void> second;
        try (Connection holding = held();
                Connection watching = PlainDatabase.asApplication();
                Statement watch = watching.createStatement()) {
            work.report(null, places(20, 5)).statusCode(200);
            await().atMost(PATIENCE).until(() -> waiting(watch) == 1);
            second = programs.follow(
                            new TenantId(work.elm.tenant), new Offering(serviceId(), null), new AgencyId(work.agency))
                    .subscribeAsCompletionStage();
            await().atMost(PATIENCE).until(() -> waiting(watch) == 2);
            holding.rollback();
        }

        second.join();
        awaitVacancy(work.elm, 5);
        work.report("\"1\"", places(20, 4)).statusCode(200);
        awaitVacancy(work.elm, 4);
        assertThat(reported(work.elm)).containsExactly(4, 5);
    }

    @Test
    void aProgramGoesOnUnderTheSuccessorOfItsAgency() {
        UUID after = AgencyAtWork.verified(work.oak);
        work.report(null, places(20, 5)).statusCode(200);
        awaitVacancy(work.elm, 5);
        work.elm
                .service()
                .contentType("application/json")
                .body(Map.of("successorId", after, "kind", "MERGED", "evidence", "case 18"))
                .post("/v1/agencies/" + work.agency + "/succession")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE)
                .until(() -> TestDistrict.agency("agency-staff", after)
                                .get(work.path(after))
                                .statusCode()
                        == 200);
        json(TestDistrict.agency("agency-staff", after), "\"1\"")
                .body(places(20, 3))
                .put(work.path(after) + "/capacity")
                .then()
                .statusCode(200);
        work.report("\"2\"", places(20, 9)).statusCode(404);
        TestDistrict.agency("agency-staff", work.agency)
                .get(work.path(after))
                .then()
                .statusCode(404);
        awaitVacancy(work.elm, 3);
        work.elm
                .as("coordinator")
                .get(service(work.elm) + "/program")
                .then()
                .header("ETag", "\"1\"")
                .body("programId", equalTo(work.program));
    }

    @Test
    void whoIsLinkedToAnotherAgencyLeavesTheProgram() {
        UUID another = AgencyAtWork.verified(work.elm);
        work.link(work.oak, null).statusCode(200);
        AgencyAtWork.linkAgency(work.elm, another, "\"1\"").statusCode(200);

        await().atMost(PATIENCE)
                .until(() -> work.elm.as("coordinator").get(service(work.elm) + "/program"), found -> "\"2\""
                        .equals(found.header("ETag")))
                .then()
                .body("programId", nullValue())
                .body("linkedBy", equalTo("partner-directory-service"));
        work.report(null, places(20, 5)).statusCode(200);
        awaitVacancy(work.oak, 5);
        json(work.elm.as("coordinator"), null)
                .body(Map.of("unit", "Student places", "vacancy", 1))
                .put(service(work.elm) + "/capacity")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aServiceThatIsNoMoreAtTheLocationHasNoReportThere() throws IOException {
        String there = service(work.oak) + "/locations/" + location(work.oak);
        json(work.oak.as("coordinator"), null)
                .body(Map.of("programId", work.program))
                .put(there + "/program")
                .then()
                .statusCode(200);
        work.report(null, places(20, 5)).statusCode(200);
        awaitVacancy(work.oak, there + "/capacity", 5);
        work.oak.imported(PackageOnDisk.faultless().without("service_at_location.csv"), "ALL_OR_NOTHING");

        work.report("\"1\"", places(20, 4)).statusCode(200);
        awaitVacancy(work.elm, 4);
        work.report("\"2\"", places(20, 3)).statusCode(200);
        awaitVacancy(work.elm, 3);
        assertThat(reported(work.oak)).containsExactly(5);
    }

    private static String location(TestDistrict of) {
        return given().get("/v1/districts/" + of.code + "/hsds/services/" + of.idOf("services", "s1"))
                .path("service_at_locations[0].location.id");
    }

    @Test
    void anImportReportsNoPlacesThatAProgramKeeps() throws IOException {
        Instant laterThanTheProgramsReport = Instant.now().plus(Duration.ofMinutes(5));
        PackageOnDisk counted = PackageOnDisk.faultless()
                .with(
                        "service_capacity.csv",
                        "id,service_id,unit_id,available,maximum,updated",
                        "c1,s1,u1,7,9," + laterThanTheProgramsReport,
                        "c2,s2,u1,8,9,2026-01-01T00:00:00Z")
                .with("units.csv", "id,name", "u1,Places");
        work.report(null, places(20, 5)).statusCode(200);
        awaitVacancy(work.elm, 5);

        assertThat(work.elm.imported(counted, "ALL_OR_NOTHING").<String>path("state"))
                .isEqualTo("IMPORTED");

        awaitVacancy(work.elm, "/v1/services/" + work.elm.idOf("services", "s2") + "/capacity", 8);
        assertThat(reported(work.elm)).containsExactly(5);
    }
}
