package org.throughline.referral.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.Directory;
import org.throughline.referral.District;
import org.throughline.referral.Facts;
import org.throughline.referral.Neighbor;
import org.throughline.referral.roster.RosterZip;
import org.throughline.servers.TestTokens;

/** What becomes of a departure that the directory tells, over the API and with the directory itself. */
@QuarkusTest
class DepartureStoryTest {

    private static final LocalDate LAST_DAY = District.today().plusDays(30);

    private static District district;
    private static String ana;

    @Inject
    MeterRegistry metrics;

    @Inject
    Transactions transactions;

    private final UUID agency = UUID.randomUUID();

    /** Not before all: the server's port is known to a test only. */
    @BeforeEach
    void aDistrict() {
        if (district == null) {
            district = District.withRoster();
            ana = district.student("s1");
        }
    }

    @Test
    void aDepartureListsTheReferralsItTouchesAndNoOthers() {
        UUID elsewhere = UUID.randomUUID();
        String declined = district.sent(ana, agency);
        moveAsAgency(declined, "decline", Map.of("reason", "NO_CAPACITY"));
        String requested = district.sent(ana, agency);
        String accepted = district.sent(ana, agency);
        moveAsAgency(accepted, "acceptance", Map.of());
        district.draft(ana, district.service(agency));
        district.sent(ana, elsewhere);
        String south = sentInTheSouth();

        String departure = district.departed(agency, LAST_DAY);

        district.counselor()
                .get(transitions(departure))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.referralId", contains(requested, accepted))
                .body("items.status", contains("REQUESTED", "ACCEPTED"))
                .body("items.state", everyItem(equalTo("ASKED_FOR")))
                .body("items.studentId", everyItem(equalTo(ana)))
                .body("items.due", everyItem(equalTo(LAST_DAY.toString())))
                .body("items.plan", everyItem(nullValue()));
        district.admin()
                .get(transitions(departure))
                .then()
                .statusCode(200)
                .body("items.referralId", containsInAnyOrder(requested, accepted, south));
        String late = district.sent(ana, agency);
        district.counselor()
                .get(transitions(departure))
                .then()
                .body("items.referralId", contains(requested, accepted, late));
        listed(district.counselor(), departure, true)
                .body("serviceIds", contains(district.service(agency)))
                .body("reason", equalTo("LEFT"))
                .body("askedFor", equalTo(3));
        listed(district.admin(), departure, true).body("askedFor", equalTo(4));
        District.as(TestTokens.person("counselor").tenant(district.tenant).schools("east"))
                .get(transitions(departure))
                .then()
                .statusCode(404);
    }

    @Test
    void aPlanIsFiledForAReferralAndReadWithItsVersion() {
        String referral = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);
        String other = district.service(UUID.randomUUID());
        district.counselor().get(plan(departure, referral)).then().statusCode(404);

        put(departure, referral, null, otherService(other)).statusCode(200).header("ETag", "\"1\"");
        district.counselor()
                .get(plan(departure, referral))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("arrangement", equalTo("OTHER_SERVICE"))
                .body("serviceId", equalTo(other))
                .body("handoverOn", equalTo(LAST_DAY.toString()))
                .body("note", equalTo("Ana asks for mornings."))
                .body("plannedBy", notNullValue());
        put(departure, referral, null, Map.of("arrangement", "COLLEAGUE")).statusCode(428);
        put(departure, referral, "\"1\"", Map.of("arrangement", "COLLEAGUE"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("serviceId", nullValue());
        put(departure, referral, "\"1\"", Map.of("arrangement", "ENDS")).statusCode(412);
        district.counselor()
                .get(transitions(departure))
                .then()
                .body("items.state", contains("PLANNED"))
                .body("items[0].plan.arrangement", equalTo("COLLEAGUE"));
        listed(district.counselor(), departure, false)
                .body("planned", equalTo(1))
                .body("askedFor", equalTo(0));
        district.counselor().get("/v1/departures").then().body("items.id", not(hasItem(departure)));
    }

    @Test
    void eachReadingIsOnRecordForTheStudent() {
        String referral = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);
        put(departure, referral, null, Map.of("arrangement", "ENDS")).statusCode(200);
        long lists = readings("getTransitions");
        long plans = readings("getTransitionPlan");

        district.counselor().get(transitions(departure)).then().statusCode(200);
        district.counselor().get(plan(departure, referral)).then().statusCode(200);
        district.counselor().get("/v1/departures").then().statusCode(200);

        assertThat(readings("getTransitions")).isEqualTo(lists + 1);
        assertThat(readings("getTransitionPlan")).isEqualTo(plans + 1);
    }

    @Test
    void ofTwoWhoPlanAtTheSameTimeOneIsToldToReadAgain() {
        String referral = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);

        for (int version = 0; version < 8; version++) {
            String read = "\"" + version + "\"";
            List<CompletableFuture<Integer>> planning = Stream.of("COLLEAGUE", "ENDS")
                    .map(arrangement -> CompletableFuture.supplyAsync(
                            () -> put(departure, referral, read, Map.of("arrangement", arrangement))
                                    .extract()
                                    .statusCode()))
                    .toList();
            assertThat(planning.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void whatIsWrongWithAPlanIsToldWhere() {
        String referral = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);
        String tomorrow = District.today().plusDays(1).toString();

        invalid(departure, referral, Map.of(), "/arrangement NOT_NULL");
        invalid(departure, referral, Map.of("arrangement", "OTHER_SERVICE"), "/serviceId SERVICE_MISSING");
        invalid(departure, referral, otherService(district.service(agency)), "/serviceId SAME_SERVICE");
        invalid(departure, referral, otherService(UUID.randomUUID().toString()), "/serviceId UNKNOWN_SERVICE");
        invalid(
                departure,
                referral,
                Map.of("arrangement", "PAUSE", "until", LAST_DAY.toString(), "familyToldOn", tomorrow),
                "/until NOT_AFTER_LAST_DAY",
                "/familyToldOn TOLD_IN_THE_FUTURE");
        invalid(departure, referral, Map.of("arrangement", "ENDS", "note", "n".repeat(2001)), "/note SIZE");
        invalid(departure, referral, Map.of("arrangement", "ENDS", "note", " \n"), "/note PATTERN");
        put(
                        departure,
                        referral,
                        null,
                        Map.of(
                                "arrangement",
                                "PAUSE",
                                "until",
                                LAST_DAY.plusDays(1).toString()))
                .statusCode(200);
    }

    @Test
    void withoutTheDirectoryNoOtherServiceIsPlanned() {
        String referral = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);

        Neighbor.DIRECTORY.whilePaused(() -> put(
                        departure,
                        referral,
                        null,
                        otherService(UUID.randomUUID().toString()))
                .statusCode(503));
        put(departure, referral, null, Map.of("arrangement", "NOT_AFFECTED")).statusCode(200);
    }

    @Test
    void aReferralThatIsOverIsListedAndNotPlanned() {
        String referral = district.sent(ana, agency);
        String planned = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);
        put(departure, planned, null, Map.of("arrangement", "ENDS")).statusCode(200);
        for (String each : List.of(referral, planned)) {
            moveAsAgency(each, "decline", Map.of("reason", "NO_CAPACITY"));
        }

        put(departure, referral, null, Map.of("arrangement", "ENDS"))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:referral-over"));
        put(departure, planned, "\"1\"", Map.of("arrangement", "COLLEAGUE")).statusCode(409);
        district.counselor().get(transitions(departure)).then().body("items.state", contains("OVER", "PLANNED"));
        listed(district.counselor(), departure, false).body("over", equalTo(1)).body("planned", equalTo(1));
    }

    @Test
    void whatADepartureDoesNotTouchIsNotThere() {
        String referral = district.sent(ana, agency);
        String draft = district.draft(ana, district.service(agency));
        String departure = district.departed(agency, LAST_DAY);
        District other = new District();
        other.register();

        put(departure, draft, null, Map.of("arrangement", "ENDS")).statusCode(404);
        put(UUID.randomUUID().toString(), referral, null, Map.of("arrangement", "ENDS"))
                .statusCode(404);
        other.admin().get(transitions(departure)).then().statusCode(404);
        other.admin().get(plan(departure, referral)).then().statusCode(404);
        other.admin().get("/v1/departures").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void whatTheDirectoryCorrectsIsCorrectedAndWhatItTakesBackIsNotListed() {
        String referral = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);
        put(departure, referral, null, Map.of("arrangement", "COLLEAGUE")).statusCode(200);

        district.departedOtherwise(departure, LAST_DAY.plusDays(1));
        district.counselor()
                .get(transitions(departure))
                .then()
                .body("items.due", contains(LAST_DAY.plusDays(1).toString()))
                .body("items.state", contains("PLANNED"));
        district.stays(departure);

        district.counselor()
                .get("/v1/departures?limit=200&open=false")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(departure)));
        put(departure, referral, "\"1\"", Map.of("arrangement", "ENDS")).statusCode(404);
    }

    @Test
    void theSameFactOnceMoreChangesNothing() {
        String referral = district.sent(ana, agency);
        String departure = district.departed(agency, LAST_DAY);
        put(departure, referral, null, Map.of("arrangement", "COLLEAGUE")).statusCode(200);
        List<JsonNode> told = Facts.on("directory.v1", departure);
        assertThat(told)
                .hasSize(2)
                .extracting(JsonNode::toString)
                .noneMatch(fact -> fact.contains(Directory.STAFF_NAME));

        double before = repeated();
        tellAgain(told);
        District.await(this::repeated, now -> now >= before + told.size());

        district.counselor()
                .get(transitions(departure))
                .then()
                .body("items.referralId", contains(referral))
                .body("items.plan.arrangement", contains("COLLEAGUE"));
        listed(district.counselor(), departure, false).body("planned", equalTo(1));
    }

    /** Of a student who goes to school in the south from then on, permitted before. */
    private String sentInTheSouth() {
        String ben = district.student("s2");
        district.permit(ben, agency);
        RosterZip moved = RosterZip.version11()
                .withMailboxesOf(district.code)
                .change("users.csv", "s2,,,true,\"north,south\"", "s2,,,true,south")
                .change("enrollments.csv", "e3,,,c1,north,s2", "e3,,,c1,south,s2");
        assertThat(district.importRoster(moved).getString("state")).isEqualTo("DONE");
        String referral = District.draft(district.admin(), ben, district.service(agency))
                .then()
                .statusCode(201)
                .body("schoolSourcedId", equalTo("south"))
                .extract()
                .path("id");
        district.admin().post("/v1/referrals/" + referral + "/sending").then().statusCode(200);
        return referral;
    }

    private void moveAsAgency(String referral, String move, Map<String, ?> body) {
        District.agency(agency)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals/" + referral + "/" + move)
                .then()
                .statusCode(200);
    }

    /** The one departure on the page, which has those of other tests beside it. */
    private static ValidatableResponse listed(RequestSpecification by, String departure, boolean open) {
        return by.get("/v1/departures?limit=200&open=" + open)
                .then()
                .statusCode(200)
                .body("items.count { it.id == '" + departure + "' }", equalTo(1))
                .rootPath("items.find { it.id == '" + departure + "' }");
    }

    private static ValidatableResponse put(
            String departure, String referral, @Nullable String ifMatch, Map<String, ?> body) {
        RequestSpecification request =
                district.counselor().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(plan(departure, referral))
                .then();
    }

    private static void invalid(String departure, String referral, Map<String, ?> body, String... faults) {
        List<Map<String, String>> errors = put(departure, referral, null, body)
                .statusCode(422)
                .extract()
                .jsonPath()
                .getList("errors");
        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(faults);
    }

    private static Map<String, Object> otherService(String service) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("arrangement", "OTHER_SERVICE");
        plan.put("serviceId", service);
        plan.put("handoverOn", LAST_DAY.toString());
        plan.put("familyToldOn", District.today().toString());
        plan.put("note", "Ana asks for mornings.");
        return plan;
    }

    private static String transitions(String departure) {
        return "/v1/departures/" + departure + "/transitions";
    }

    private static String plan(String departure, String referral) {
        return transitions(departure) + "/" + referral + "/plan";
    }

    private long readings(String operation) {
        List<Object[]> counted = transactions
                .forTenant(
                        new TenantId(district.tenant),
                        session -> PlainRows.of(
                                session,
                                "select count(*) from record_access where tenant = $1 and student = $2 and operation = $3",
                                district.tenant,
                                UUID.fromString(ana),
                                operation))
                .await()
                .indefinitely();
        return (Long) counted.get(0)[0];
    }

    private double repeated() {
        return metrics.get("throughline.inbox.repeated")
                .tag("consumer", "referral-service")
                .counter()
                .count();
    }

    private static void tellAgain(List<JsonNode> facts) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            facts.forEach(fact -> producer.send(new ProducerRecord<>(
                    "directory.v1",
                    fact.get("subject").asText(),
                    fact.toString().getBytes(StandardCharsets.UTF_8))));
        }
    }
}
