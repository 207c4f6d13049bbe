package org.throughline.directory.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.directory.people.RealmAdmin;
import org.throughline.servers.TestTokens;

/** Whose training is recorded is somebody of the real identity provider. */
@QuarkusTest
class TrainingIT {

    private static final UUID COORDINATOR = UUID.randomUUID();
    private static final int ROUNDS = 8;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static String invited(RequestSpecification by, String name, String role, String... schools) {
        return by.contentType("application/json")
                .body(Map.of(
                        "email",
                        "t-" + UUID.randomUUID() + "@district.example.org",
                        "firstName",
                        name,
                        "lastName",
                        "Person",
                        "permission",
                        Map.of("roles", Set.of(role), "schools", Set.of(schools))))
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String counselor(String name, String... schools) {
        return invited(district.as("district-admin"), name, "counselor", schools);
    }

    private ValidatableResponse record(String person, String requirement) {
        return record(person, requirement, UUID.randomUUID().toString());
    }

    private ValidatableResponse record(String person, String requirement, String key) {
        return district.as("coordinator")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "personId", person, "requirement", requirement, "completedOn", "2025-08-01", "evidence", "C-1"))
                .post("/v1/training-records")
                .then();
    }

    private void refused(String person) {
        String told = record(person, "CONFIDENTIALITY")
                .statusCode(422)
                .body("errors.pointer", contains("/personId"))
                .body("errors.code", contains("UNKNOWN_PERSON"))
                .extract()
                .asString();
        assertThat(told).doesNotContain(person);
    }

    @Test
    void ofAPersonOfTheDistrictOrOfAnAgencyThatServesItAndOfNobodyElse() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID agency = district.linkedAgency("o1");
        UUID elsewhere = UUID.randomUUID();
        district.propose(elsewhere);
        district.verify(elsewhere);

        record(counselor("Pat", "school-7"), "CONFIDENTIALITY").statusCode(201);
        record(invited(TestDistrict.agency("agency-admin", agency), "Sam", "agency-staff"), "CONFIDENTIALITY")
                .statusCode(201);
        refused(invited(TestDistrict.agency("agency-admin", elsewhere), "Kim", "agency-staff"));
        refused(invited(TestDistrict.registered().as("district-admin"), "Lee", "counselor"));
        refused(UUID.randomUUID().toString());
        record("account-7", "CONFIDENTIALITY")
                .statusCode(422)
                .body("errors.pointer", contains("/personId"))
                .body("errors.code", contains("PATTERN"));
    }

    @Test
    void theStandingOfNobodyIsNotToldToWhoAsks() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID agency = district.linkedAgency("o1");
        String pat = counselor("Pat", "school-7");
        String sam = invited(TestDistrict.agency("agency-admin", agency), "Sam", "agency-staff");
        String lee = invited(TestDistrict.registered().as("district-admin"), "Lee", "counselor");
        String gone = counselor("Gone", "school-7");
        record(gone, "CONFIDENTIALITY").statusCode(201);
        new RealmAdmin().remove(UUID.fromString(gone));

        for (String role : List.of("coordinator", "district-admin", "auditor")) {
            standing(district.as(role), pat).statusCode(200).body("lacks", hasSize(4));
            standing(district.as(role), sam).statusCode(200).body("lacks", hasSize(4));
            standing(district.as(role), gone).statusCode(200).body("lacks", hasSize(3));
            standing(district.as(role), lee).statusCode(404);
            standing(district.as(role), UUID.randomUUID().toString()).statusCode(404);
            standing(district.as(role), "account-7").statusCode(404);
        }
        standing(coordinatorOf("school-7"), COORDINATOR.toString()).statusCode(200);
    }

    /** The gate of other services asks of who shows a token, and must not wait for the identity provider. */
    @Test
    void aServiceIsToldFromTheRecordsAlone() {
        standing(district.service(), UUID.randomUUID().toString())
                .statusCode(200)
                .body("lacks", hasSize(4));
    }

    private static ValidatableResponse standing(RequestSpecification as, String person) {
        return as.get("/v1/training-standings/" + person).then();
    }

    @Test
    void whatWasRecordedIsAnsweredAgainAfterTheAccountIsGone() {
        String pat = counselor("Pat", "school-7");
        String first =
                record(pat, "CONFIDENTIALITY", "k1").statusCode(201).extract().asString();
        new RealmAdmin().remove(UUID.fromString(pat));

        assertThat(record(pat, "CONFIDENTIALITY", "k1")
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(first);
        record(pat, "MANDATED_REPORTING", "k1")
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:idempotency-key-reused"));
        refused(pat);
    }

    @Test
    void ofOneKeySentManyTimesAtOnceThereIsOneRecord() throws Exception {
        String pat = counselor("Pat", "school-7");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(clients.submit(() -> record(pat, "CONFIDENTIALITY", "k1")
                    .statusCode(201)
                    .extract()
                    .path("id")));
        }
        Set<String> ids = new HashSet<>();
        for (Future<String> answer : answers) {
            ids.add(answer.get());
        }
        clients.shutdown();

        assertThat(ids).hasSize(1);
        district.as("coordinator")
                .queryParam("personId", pat)
                .get("/v1/training-records")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void ofTwoAtOnceWhileTheAccountGoesThereIsOneRecordAtMostAndWhoRepeatsHasIt() throws Exception {
        RealmAdmin realm = new RealmAdmin();
        ExecutorService clients = Executors.newFixedThreadPool(3);
        for (int round = 0; round < ROUNDS; round++) {
            String pat = counselor("Pat", "school-7");
            String key = "k" + round;
            List<Future<Response>> posts = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                posts.add(clients.submit(
                        () -> record(pat, "CONFIDENTIALITY", key).extract().response()));
            }
            Future<?> removal = clients.submit(() -> realm.remove(UUID.fromString(pat)));
            Set<String> made = new HashSet<>();
            for (Future<Response> post : posts) {
                Response answer = post.get();
                assertThat(answer.statusCode()).isIn(201, 422);
                if (answer.statusCode() == 201) {
                    made.add(answer.path("id"));
                }
            }
            removal.get();

            assertThat(made).hasSizeLessThanOrEqualTo(1);
            district.as("coordinator")
                    .queryParam("personId", pat)
                    .get("/v1/training-records")
                    .then()
                    .body("items.id", equalTo(List.copyOf(made)));
            record(pat, "CONFIDENTIALITY", key).statusCode(made.isEmpty() ? 422 : 201);
        }
        clients.shutdown();
    }

    @Test
    void aCoordinatorFindsThePeopleOfHisSchoolsAndWhatTheyLack() {
        String pat = counselor("Pat", "school-7");
        String lee = counselor("Lee", "school-7", "school-8");
        String kim = counselor("Kim", "school-8");
        String gone = counselor("Gone", "school-7");
        district.as("district-admin")
                .post("/v1/people/" + gone + "/deactivation")
                .then()
                .statusCode(200);
        record(pat, "CONFIDENTIALITY").statusCode(201);

        standings(coordinatorOf("school-7"))
                .header("Cache-Control", "no-store")
                .body("items.personId", containsInAnyOrder(pat, lee))
                .body("items.find { it.firstName == 'Pat' }.standing.lacks", hasSize(3))
                .body("items.find { it.firstName == 'Lee' }.standing.lacks", hasSize(4))
                .body("items.find { it.firstName == 'Lee' }.standing.gate", equalTo("WARN"))
                .body("items.find { it.firstName == 'Lee' }.roles", contains("counselor"));
        standings(coordinatorOf("school-9")).body("items", empty());
        standings(coordinatorOf()).body("items", empty());
        standings(district.as("district-admin")).body("items.personId", containsInAnyOrder(pat, lee, kim));
        standings(TestDistrict.registered().as("district-admin")).body("items", empty());
    }

    @Test
    void pagesOfThemJoin() {
        List<String> all =
                List.of(counselor("One", "school-7"), counselor("Two", "school-8"), counselor("Three", "school-7"));
        Response first = coordinatorOf("school-7", "school-8").get("/v1/training-standings?limit=2");
        List<String> seen = new ArrayList<>(first.path("items.personId"));

        seen.addAll(coordinatorOf("school-7", "school-8")
                .queryParam("cursor", first.<String>path("cursor"))
                .get("/v1/training-standings?limit=2")
                .path("items.personId"));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    private RequestSpecification coordinatorOf(String... schools) {
        return given().auth()
                .oauth2(TestTokens.person("coordinator")
                        .named(COORDINATOR)
                        .tenant(district.tenant)
                        .schools(schools)
                        .token());
    }

    private static ValidatableResponse standings(RequestSpecification as) {
        return as.get("/v1/training-standings").then().statusCode(200);
    }
}
