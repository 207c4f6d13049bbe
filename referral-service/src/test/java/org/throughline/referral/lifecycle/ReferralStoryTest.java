package org.throughline.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Facts;
import org.throughline.referral.Neighbor;

@QuarkusTest
class ReferralStoryTest {

    private static District district;
    private static String ana;

    /** Whose family has signed nothing. */
    private static String ben;

    private final UUID agency = UUID.randomUUID();

    /** Not before all: the server's port is known to a test only. */
    @BeforeEach
    void aDistrict() {
        if (district == null) {
            district = District.withRoster();
            ana = district.student("s1");
            ben = district.student("s2");
        }
    }

    @Test
    void aReferralGoesFromDraftToServedAndEachStepIsAFact() {
        String referral = district.sent(ana, agency);
        moveAsAgency(referral, "acceptance", Map.of()).statusCode(200).body("status", equalTo("ACCEPTED"));
        close(referral, Map.of("outcome", "SERVED"))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:illegal-move"));
        moveAsAgency(referral, "sessions", Map.of("heldOn", "2026-11-02", "attended", false))
                .statusCode(200);
        close(referral, Map.of("outcome", "SERVED"))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:evidence-missing"))
                .body("errors[0].code", equalTo("NO_ATTENDED_SESSION"));
        moveAsAgency(referral, "sessions", Map.of("heldOn", "2026-11-09", "attended", true))
                .statusCode(200);
        close(referral, Map.of("outcome", "SERVED"))
                .statusCode(200)
                .body("status", equalTo("SERVED"))
                .body("taskStatus", equalTo("completed"));

        List<JsonNode> facts = Facts.of(referral, 5);
        assertThat(facts)
                .extracting(fact -> fact.get("aggregateversion").asInt())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(facts)
                .extracting(fact -> fact.get("type").asText())
                .containsExactly(
                        "org.throughline.referral.requested.v1",
                        "org.throughline.referral.accepted.v1",
                        "org.throughline.referral.session-reported.v1",
                        "org.throughline.referral.session-reported.v1",
                        "org.throughline.referral.closed.v1");
        assertThat(facts).allSatisfy(fact -> assertThat(Facts.faults(fact)).isEmpty());
        assertThat(facts.toString()).doesNotContain("Rivera", "Withdrawn");
        assertThat(facts.get(0).at("/data/language").asText()).isEqualTo("es");
    }

    @Test
    void ofASensitiveNeedNeitherCodeNorLanguageAreTold() {
        district.permit(ana, agency);
        String referral = district.counselor()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "studentId",
                        ana,
                        "serviceId",
                        district.service(agency),
                        "needCategory",
                        "HOUSING",
                        "tier",
                        3,
                        "reason",
                        "Sleeps in a car."))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(send(referral, "k1")).isEqualTo(200);

        JsonNode fact = Facts.of(referral, 1).get(0);
        assertThat(Facts.faults(fact)).isEmpty();
        assertThat(fact.get("data").has("needCategory")).isFalse();
        assertThat(fact.get("data").has("language")).isFalse();
    }

    @Test
    void aDraftSaysEverythingThatIsMissingAndWhoMustAct() {
        String referral = district.draft(ben, district.service(agency));

        district.counselor()
                .get("/v1/referrals/" + referral + "/readiness")
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("missing.piece", contains("AGREEMENT", "RELEASE"))
                .body("missing[0].blocks", equalTo(false))
                .body("missing[0].reasons", contains("NO_AGREEMENT"))
                .body("missing[1].actor", equalTo("COUNSELOR"))
                .body("missing[1].reasons", contains("NO_RELEASE"));
    }

    @Test
    void sendingIsRefusedWithoutAPermitWithTheReasonAndNothingChanges() {
        String referral = district.draft(ben, district.service(agency));

        district.counselor()
                .post("/v1/referrals/" + referral + "/sending")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:no-permit"))
                .body("errors[0].code", equalTo("NO_RELEASE"))
                .body("errors[0].pointer", equalTo("/RELEASE"));
        district.counselor().get("/v1/referrals/" + referral).then().body("status", equalTo("DRAFT"));
        District.agency(agency).get("/v1/inbox").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void onceTheGateBlocksNothingIsSentToAPartnerWithoutAnAgreement() {
        District strict = District.withRoster();
        String student = strict.student("s1");
        strict.permit(student, agency);
        String referral = strict.draft(student, strict.service(agency));
        strict.directory().blockWithoutAgreement();

        strict.counselor()
                .post("/v1/referrals/" + referral + "/sending")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:not-ready"))
                .body("errors[0].pointer", equalTo("/AGREEMENT"))
                .body("errors[0].code", equalTo("NO_AGREEMENT"));
        strict.directory().agreeWith(agency);

        strict.counselor()
                .post("/v1/referrals/" + referral + "/sending")
                .then()
                .statusCode(200)
                .body("status", equalTo("REQUESTED"));
    }

    @Test
    void sendingAgainWithTheSameKeyIsAnsweredAgainAndWithAnotherRefused() {
        district.permit(ana, agency);
        String referral = district.draft(ana, district.service(agency));

        assertThat(send(referral, "k1")).isEqualTo(200);
        assertThat(send(referral, "k1")).isEqualTo(200);
        assertThat(send(referral, "k2")).isEqualTo(409);
        assertThat(Facts.of(referral, 1)).hasSize(1);
    }

    @Test
    void sendingAsksForAPermitAndDoesNotUseIt() {
        String referral = district.sent(ana, agency);

        assertThat(district.consent().log(ana, agency)).isNotEmpty().allSatisfy(entry -> assertThat(entry)
                .containsEntry("kind", "REQUEST")
                .asString()
                .contains(referral));
        read(referral);
        assertThat(district.consent().log(ana, agency).get(0)).containsEntry("kind", "DISCLOSURE");
    }

    @Test
    void anAgencyHasOneInboxForItsDistrictsWithoutStudentData() {
        District other = District.withRoster();
        String one = district.sent(ana, agency);
        String two = other.sent(other.student("s2"), agency);

        JsonPath inbox = District.agency(agency)
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(inbox.getList("items.id")).containsExactly(two, one);
        assertThat(inbox.getList("items.district.code")).containsExactly(other.code, district.code);
        assertThat(inbox.prettify()).doesNotContain("Rivera", "COUNSELING", ana, "north");
        assertThat(page(null).getList("items.id")).containsExactly(two);
        assertThat(page(page(null).getString("cursor")).getList("items.id")).containsExactly(one);
    }

    @Test
    void anExpandedInboxTakesOneBatchOfDecisionsForEachDistrict() {
        District other = District.withRoster();
        String one = other.student("s1");
        String two = other.student("s2");
        district.sent(ana, agency);
        other.sent(one, agency);
        other.sent(two, agency);
        district.withdraw(ana, agency);

        JsonPath inbox = District.agency(agency)
                .get("/v1/inbox?expand=student")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();

        assertThat(inbox.getList("items.student.identity.givenName")).containsExactly("Ben", "Ana");
        assertThat(inbox.getString("items[2].student.identity")).isNull();
        assertThat(inbox.getList("items[2].student.withheld")).hasSize(4);
        assertThat(latest(district, ana)).containsEntry("kind", "REFUSAL");
        assertThat(latest(other, one)).containsEntry("kind", "DISCLOSURE");
        assertThat(latest(other, two)).containsEntry("kind", "DISCLOSURE");
        assertThat(latest(other, one).get("at")).isEqualTo(latest(other, two).get("at"));
        District.agency(agency).get("/v1/inbox?expand=student&limit=51").then().statusCode(400);
    }

    @Test
    void anAgencyReadsExactlyWhatIsPermittedAtThatMoment() {
        String referral = district.sent(ana, agency);

        read(referral)
                .body("student.identity.familyName", equalTo("Rivera"))
                .body("student.need.reason", equalTo("Withdrawn since October; asks to talk to somebody."))
                .body("student.contacts[0].reach.value", hasItem("luz." + district.code + "@families.test"))
                .body("student.summary.gradeBand", equalTo("GRADES_3_5"));
        district.withdraw(ana, agency, "IDENTITY", "CONTACT");
        read(referral)
                .body("student.identity", nullValue())
                .body("student.contacts", nullValue())
                .body("student.need.tier", equalTo(2))
                .body("student.withheld", hasItems("IDENTITY", "CONTACT"))
                .body("student.withheld", not(hasItem("NEED")));
    }

    @Test
    void withoutAnAnswerInTimeNothingIsDisclosed() {
        String referral = district.sent(ana, agency);

        Neighbor.CONSENT.whilePaused(() -> {
            String body = District.agency(agency)
                    .get("/v1/inbox/" + referral)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("1"))
                    .extract()
                    .asString();

            assertThat(body).contains("dependency-unavailable").doesNotContain("Rivera", "counseling");
        });
    }

    @Test
    void anotherAgencysReferralIsNotThere() {
        String referral = district.sent(ana, agency);
        UUID stranger = UUID.randomUUID();

        District.agency(stranger).get("/v1/inbox/" + referral).then().statusCode(404);
        District.agency(stranger)
                .post("/v1/referrals/" + referral + "/acceptance")
                .then()
                .statusCode(404);
        district.counselor().get("/v1/referrals/" + referral).then().body("status", equalTo("REQUESTED"));
    }

    @Test
    void anotherSchoolsAndAnotherDistrictsReferralIsNotThere() {
        String referral = district.sent(ana, agency);
        District other = new District();
        other.register();

        other.admin().get("/v1/referrals/" + referral).then().statusCode(404);
        other.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "DUPLICATE"))
                .post("/v1/referrals/" + referral + "/cancellation")
                .then()
                .statusCode(404);
        String s3 = district.student("s3");
        District.draft(district.counselor(), s3, district.service(agency))
                .then()
                .statusCode(404);
        district.counselor().get("/v1/students/" + s3).then().statusCode(404);
    }

    @Test
    void aDeclineNeedsACodeAndEndsTheReferral() {
        String referral = district.sent(ana, agency);

        moveAsAgency(referral, "decline", Map.of()).statusCode(422);
        moveAsAgency(referral, "decline", Map.of("reason", "DO_NOT_LIKE")).statusCode(400);
        moveAsAgency(referral, "decline", Map.of("reason", "NO_CAPACITY")).statusCode(200);
        moveAsAgency(referral, "acceptance", Map.of()).statusCode(409);
        assertThat(Facts.of(referral, 2).get(1).at("/data/reason").asText()).isEqualTo("NO_CAPACITY");
    }

    @Test
    void fromTheWaitlistTheAgencyStillAccepts() {
        String referral = district.sent(ana, agency);

        moveAsAgency(referral, "waitlisting", Map.of())
                .statusCode(200)
                .body("status", equalTo("WAITLISTED"))
                .body("taskStatus", equalTo("requested"));
        moveAsAgency(referral, "acceptance", Map.of()).statusCode(200);
    }

    @Test
    void closedAsNotServedNeedsAReasonAndTheAttempts() {
        String referral = district.sent(ana, agency);
        Map<String, String> call = Map.of("at", "2026-11-10T15:00:00.000Z", "channel", "PHONE", "outcome", "REACHED");

        close(referral, Map.of("outcome", "NOT_SERVED")).statusCode(422);
        close(referral, Map.of("outcome", "NOT_SERVED", "reason", "FAMILY_DECLINED"))
                .statusCode(409)
                .body("errors[0].code", equalTo("ATTEMPTS_MISSING"));
        close(referral, Map.of("outcome", "NOT_SERVED", "reason", "FAMILY_DECLINED", "attempts", List.of(call)))
                .statusCode(200)
                .body("businessStatus", equalTo("NOT_SERVED"));
    }

    @Test
    void aRepeatedSessionReportCountsOnce() {
        String referral = district.sent(ana, agency);
        moveAsAgency(referral, "acceptance", Map.of()).statusCode(200);

        for (int times = 0; times < 2; times++) {
            district.counselor()
                    .header("Idempotency-Key", "s1")
                    .contentType(ContentType.JSON)
                    .body(Map.of("heldOn", "2026-11-09", "attended", true))
                    .post("/v1/referrals/" + referral + "/sessions")
                    .then()
                    .statusCode(200)
                    .body("attendedSessions", equalTo(1));
        }
        moveAsAgency(referral, "sessions", Map.of("heldOn", "2099-01-01", "attended", true))
                .statusCode(422)
                .body("errors[0].code", equalTo("SESSION_IN_THE_FUTURE"));
    }

    @Test
    void aDraftIsTheDistrictsAloneAndNeedsAListedService() {
        District.draft(district.counselor(), ana, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/serviceId"));
        District.agency(agency)
                .get("/v1/inbox/" + district.draft(ana, district.service(agency)))
                .then()
                .statusCode(404);
    }

    private Map<String, Object> latest(District of, String student) {
        return of.consent().log(student, agency).get(0);
    }

    private int send(String referral, String key) {
        return district.counselor()
                .header("Idempotency-Key", key)
                .post("/v1/referrals/" + referral + "/sending")
                .statusCode();
    }

    private JsonPath page(String cursor) {
        var request = District.agency(agency).queryParam("limit", 1);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/inbox")
                .jsonPath();
    }

    private ValidatableResponse read(String referral) {
        return District.agency(agency)
                .get("/v1/inbox/" + referral)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    private ValidatableResponse moveAsAgency(String referral, String move, Map<String, ?> body) {
        return District.agency(agency)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals/" + referral + "/" + move)
                .then();
    }

    private ValidatableResponse close(String referral, Map<String, ?> body) {
        return district.counselor()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals/" + referral + "/closure")
                .then();
    }
}
