package org.throughline.directory.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.ReferralFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.kit.event.ReceivedFact;

/** What was recorded by mistake is taken back, and stays to be read. */
@QuarkusTest
class NeedsWithdrawalTest {

    private static final String YEAR = "2025-2026";
    private static final String WHY = "Of the year before";

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private ValidatableResponse record(int students) {
        return district.as("coordinator")
                .contentType("text/csv")
                .body("domain,school,language,tier,students\nCOUNSELING,school-7,es,2," + students)
                .post("/v1/needs-assessments?period=" + YEAR)
                .then();
    }

    private String recorded(int students) {
        return record(students)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    private RequestSpecification reason(String reason) {
        return district.as("coordinator").contentType("application/json").body(Map.of("reason", reason));
    }

    private static String withdrawal(String id) {
        return "/v1/needs-assessments/" + id + "/withdrawal";
    }

    private Response withdraw(String id, String reason) {
        return reason(reason).header("If-Match", "\"1\"").post(withdrawal(id));
    }

    private ValidatableResponse gaps(String query) {
        return district.as("district-admin").get("/v1/gap-map" + query).then();
    }

    @Test
    void theMapIsDrawnOfTheVersionBeforeItAndWhatWasTakenBackStaysToBeRead() {
        String first = recorded(30);
        String second = recorded(31);

        withdraw(second, WHY)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("withdrawal.reason", equalTo(WHY));

        gaps("").body("version", equalTo(1)).body("total.students", equalTo(30));
        gaps("?period=" + YEAR).body("assessmentId", equalTo(first));
        gaps("?version=2").statusCode(404);
        district.as("coordinator")
                .get("/v1/needs-assessments/" + second)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("counts.students", contains(31))
                .body("withdrawal.reason", equalTo(WHY))
                .body(
                        "withdrawal.withdrawnBy",
                        equalTo(UUID.nameUUIDFromBytes(
                                        ("coordinator" + district.tenant).getBytes(StandardCharsets.UTF_8))
                                .toString()))
                .body("withdrawal.withdrawnAt", notNullValue());
        district.as("coordinator")
                .get("/v1/needs-assessments?period=" + YEAR)
                .then()
                .body("items.version", contains(1, 2))
                .body("items[0]", not(hasKey("withdrawal")))
                .body("items[1].withdrawal.reason", equalTo(WHY));
        withdraw(first, WHY).then().statusCode(200);
        gaps("").statusCode(404);
    }

    @Test
    void whereNoneIsLeftTheMapIsDrawnOfReferrals() throws IOException {
        String only = recorded(30);
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            for (int number = 0; number < 13; number++) {
                UUID referral = UUID.randomUUID();
                Map<String, Object> data = Map.of(
                        "referralId", referral.toString(),
                        "studentId", UUID.randomUUID().toString(),
                        "schoolSourcedId", "school-7",
                        "serviceId", UUID.randomUUID().toString(),
                        "agencyId", UUID.randomUUID().toString(),
                        "needCategory", "COUNSELING",
                        "tier", 2);
                facts.send(referral, 1, "requested", Instant.parse("2025-10-06T15:00:00Z"), data);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> Integer.valueOf(13)
                    .equals(gaps("?source=REFERRALS&period=" + YEAR).extract().path("total.students")));
        }
        gaps("?period=" + YEAR).body("source", equalTo("ASSESSMENT"));

        withdraw(only, WHY).then().statusCode(200);

        gaps("?period=" + YEAR)
                .statusCode(200)
                .body("source", equalTo("REFERRALS"))
                .body("version", nullValue())
                .body("total.students", equalTo(13));
    }

    @Test
    void theSameCountsAgainAreANewVersion() {
        recorded(30);
        withdraw(recorded(31), WHY).then().statusCode(200);

        record(31).statusCode(201).body("version", equalTo(3)).body("withdrawal", nullValue());
        record(31).statusCode(200).body("version", equalTo(3));
        gaps("").body("version", equalTo(3));
    }

    @Test
    void whatTheMapIsDrawnOfAgainIsNotRecordedAgain() {
        recorded(30);
        withdraw(recorded(31), WHY).then().statusCode(200);

        record(30).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void itIsTakenBackByWhoReadItWithAReasonAndInItsDistrictOnly() {
        String id = recorded(30);

        reason(WHY).post(withdrawal(id)).then().statusCode(428);
        reason(WHY).header("If-Match", "\"2\"").post(withdrawal(id)).then().statusCode(412);
        withdraw(id, " ").then().statusCode(422).body("errors.pointer", contains("/reason"));
        TestDistrict.registered()
                .as("coordinator")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", WHY))
                .post(withdrawal(id))
                .then()
                .statusCode(404);

        gaps("").body("version", equalTo(1));
    }

    @Test
    void theSameAgainIsTheOneThatWasMadeAndAnotherReasonIsRefused() {
        String id = recorded(30);
        String made = withdraw(id, WHY).then().statusCode(200).extract().asString();

        assertThat(withdraw(id, WHY).then().statusCode(200).extract().asString())
                .isEqualTo(made);
        withdraw(id, "Something else")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:assessment-withdrawn"));
    }

    @Test
    void aRequestWithAKeyIsDoneOnce() {
        String id = recorded(30);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\"");

        String made = reason(WHY)
                .headers(key)
                .post(withdrawal(id))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(reason(WHY)
                        .headers(key)
                        .post(withdrawal(id))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(made);
        reason("Something else").headers(key).post(withdrawal(id)).then().statusCode(422);
    }

    @Test
    void ofManyAtOnceOneIsAnAct() throws IOException {
        for (int round = 0; round < 3; round++) {
            String id = recorded(30 + round);

            List<Response> answers = IntStream.range(0, 6)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> withdraw(id, "Reason " + number % 2)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
            String act = district.as("coordinator")
                    .get("/v1/needs-assessments/" + id)
                    .path("withdrawal")
                    .toString();
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                    .hasSize(3)
                    .allSatisfy(answer ->
                            assertThat(answer.path("withdrawal").toString()).isEqualTo(act));
            assertThat(PublishedFacts.of(id, 2)).hasSize(2);
        }
    }

    @Test
    void itIsToldWithoutTheReason() throws IOException {
        String id = recorded(30);
        withdraw(id, WHY).then().statusCode(200);

        List<ReceivedFact> facts = PublishedFacts.of(id, 2);

        assertThat(facts)
                .extracting(ReceivedFact::type)
                .containsExactly(
                        "org.throughline.directory.needs-assessment.recorded.v1",
                        "org.throughline.directory.needs-assessment.withdrawn.v1");
        assertThat(facts.get(1).data().get("assessmentId").asText()).isEqualTo(id);
        assertThat(facts.get(1).data().get("version").asInt()).isEqualTo(1);
        assertThat(facts.get(1).data().toString()).doesNotContain(WHY);
    }
}
