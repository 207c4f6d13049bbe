package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.documents.Collections;
import org.throughline.outcomes.documents.TenantCollection;
import org.throughline.outcomes.projection.Generation;
import org.throughline.outcomes.projection.Generations;
import org.throughline.servers.ServersForTests;
import org.throughline.servers.TestTokens;

@QuarkusTest
class OutcomesTest {
    private static final List<String> EVERYTHING = List.of("IDENTITY", "REFERRAL_SUMMARY", "OUTCOMES");
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A release that was signed is one entry for its reader, and one that was withdrawn is one more. */
    private static final int SIGNED = 1;

    private static final int WITHDRAWN = 1;

    private final UUID tenant = UUID.randomUUID();
    private final UUID integrator = UUID.randomUUID();
    private final UUID student = UUID.randomUUID();
    private final UUID referral = UUID.randomUUID();
    private final Publisher facts = new Publisher(tenant);
    private final Collections collections;
    private final Generations generations;
    private Family family;

    OutcomesTest(Collections collections, Generations generations) {
        this.collections = collections;
        this.generations = generations;
    }

    @BeforeEach
    void theDirectoryKnowsTheDistrict() {
        Training.in(tenant);
    }

    @AfterEach
    void close() {
        facts.close();
    }

    // Journeys

    @Test
    void aJourneyIsWhatItsFactsTell() {
        travel();

        JsonPath journey = journeyAt(5);
        assertThat(journey.getString("status")).isEqualTo("CLOSED");
        assertThat(journey.getString("outcome")).isEqualTo("SERVED");
        assertThat(journey.getInt("sessionsAttended")).isEqualTo(1);
        assertThat(journey.getList("steps.change"))
                .containsExactly("REQUESTED", "ACCEPTED", "SESSION_REPORTED", "SESSION_REPORTED", "CLOSED");
        assertThat(journey.getString("steps[1].at")).isEqualTo("2026-02-02T16:00:02.123Z");
    }

    @Test
    void aFactThatComesTwiceOrTooEarlyHasOneEffectInOrder() {
        facts.garbage(referral);
        facts.requested(referral, student);
        facts.referral(referral, 3, "session-reported", Map.of("attended", true));
        facts.requested(referral, student);
        journeyAt(1);

        facts.referral(referral, 2, "accepted", Map.of());
        facts.referral(referral, 3, "session-reported", Map.of("attended", true));

        JsonPath journey = journeyAt(3);
        assertThat(journey.getList("steps.change")).containsExactly("REQUESTED", "ACCEPTED", "SESSION_REPORTED");
        assertThat(journey.getInt("sessionsHeld")).isEqualTo(1);
    }

    /** What cannot be applied waits for ever, and everything after it. */
    @Test
    void aSchoolsFactsAreNoJourneyAndNoneOfThemWaits() {
        UUID school = UUID.randomUUID();
        facts.school(school, 1);
        facts.school(school, 2);

        await().atMost(SOON).untilAsserted(() -> assertThat(all(generation().aggregates()).stream()
                        .filter(kept -> TenantCollection.key(kept).equals(school.toString()))
                        .map(kept -> ((Number) kept.get("v")).longValue()))
                .containsExactly(2L));
        assertThat(all(generation().parked())).isEmpty();
        assertThat(all(generation().feed())).isEmpty();
    }

    @Test
    void aJourneyIsForItsSchoolAndItsDistrictOnly() {
        facts.requested(referral, student);
        journeyAt(1);

        assertThat(readJourney(counselor("S2").token()).statusCode()).isEqualTo(404);
        assertThat(readJourney(TestTokens.person("counselor").tenant(tenant).token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(readJourney(TestTokens.person("counselor")
                                .tenant(UUID.randomUUID())
                                .schools("S1")
                                .token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(readJourney(TestTokens.person("district-admin")
                                .tenant(tenant)
                                .token())
                        .statusCode())
                .isEqualTo(200);
        assertThat(readings())
                .anyMatch(reading -> reading.getString("student").equals(student.toString())
                        && reading.getString("purpose").equals("readJourney"));
    }

    // Measures

    @Test
    void aMeasureBeforeAndAfterShowsAReliableChange() {
        facts.requested(referral, student);
        journeyAt(1);

        Response pre = measure("PRE", "2026-02-03", "[2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,null,2]", "key-1");
        assertThat(pre.statusCode()).as(pre.asString()).isEqualTo(201);
        assertThat(pre.jsonPath().getInt("scores[0].points")).isEqualTo(32);
        assertThat(pre.jsonPath().getBoolean("scores[0].positive")).isTrue();
        assertThat(measure("POST", "2026-06-03", "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1]", "key-2")
                        .statusCode())
                .isEqualTo(201);

        JsonPath measures = given().auth()
                .oauth2(counselor("S1").token())
                .get("/v1/measures?referralId=" + referral)
                .jsonPath();
        assertThat(measures.getList("items.phase")).containsExactly("PRE", "POST");
        assertThat(measures.getString("changes.find{it.scale=='TOTAL'}.direction"))
                .isEqualTo("IMPROVED");
        assertThat(measures.getInt("changes.find{it.scale=='TOTAL'}.post")).isEqualTo(1);
    }

    @Test
    void theSameKeyRecordsOnceAndAnotherRequestWithItIsRefused() {
        facts.requested(referral, student);
        journeyAt(1);
        String answers = "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]";

        Response first = measure("PRE", "2026-02-03", answers, "key");
        Response again = measure("PRE", "2026-02-03", answers, "key");
        Response other = measure("POST", "2026-02-03", answers, "key");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type")).endsWith("idempotency-key-reused");
        assertThat(measure("PRE", "2026-02-03", answers, "").statusCode()).isEqualTo(400);
        assertThat(measures()).hasSize(1);
    }

    @Test
    void aSheetThatCannotBeScoredIsRefusedAndNotEchoed() {
        facts.requested(referral, student);
        journeyAt(1);

        Response blanks = measure("PRE", "2026-02-03", "[null,null,null,null,0,0,0,0,0,0,0,0,0,0,0,0,0]", "key");
        assertThat(blanks.statusCode()).isEqualTo(422);
        assertThat(blanks.jsonPath().getString("errors[0].code")).isEqualTo("TOO_MANY_BLANKS");
        assertThat(measure("PRE", "2026-02-03", "[0]", "key").jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/answers");
        assertThat(measures()).isEmpty();
    }

    @Test
    void aMeasureTellsTheOthersWithoutItsScoreAndKeepsItsAnswersSealed() throws Exception {
        facts.requested(referral, student);
        journeyAt(1);
        String id = measure("PRE", "2026-02-03", "[1,2,1,2,1,2,1,2,1,2,1,2,1,2,1,2,1]", "key")
                .jsonPath()
                .getString("id");

        String event = published(id);

        assertThat(schema().validate(new ObjectMapper().readTree(event))).isEmpty();
        assertThat(event).contains(id).doesNotContain("answers").doesNotContain("score");
        await().atMost(SOON).untilAsserted(() -> assertThat(measures().get(0).getBoolean("unsent"))
                .isFalse());
        assertThat(measures().get(0).getList("pending", String.class)).isEmpty();
        assertThat(measures().get(0).toJson()).doesNotContain("12121212121212121");
    }

    // The feed

    @Test
    void whatIsPermittedIsShownAndAfterARevocationTheSameCursorStopsIt() {
        travel();
        String release = family().signs(integrator, EVERYTHING);
        JsonPath shown = changesUntil(null, 5 + SIGNED);

        assertThat(shown.getList("items.type")).containsOnly("JOURNEY");
        assertThat(changesIn(shown))
                .containsExactly("REQUESTED", "ACCEPTED", "SESSION_REPORTED", "SESSION_REPORTED", "CLOSED");
        assertThat(shown.getList("items.studentId")).containsOnly(student.toString());
        assertThat(closed(shown)).containsEntry("outcome", "SERVED");

        family().withdraws(release);
        assertThat(changes(null, 50).jsonPath().getList("items.type")).containsOnly("STOP_USING");
        changesUntil(null, 5 + SIGNED + WITHDRAWN);
        Response stopped = changes(null, 50);
        assertThat(stopped.jsonPath().getList("items.type")).containsOnly("STOP_USING");
        assertThat(stopped.jsonPath().getList("items.entryId")).hasSameElementsAs(shown.getList("items.entryId"));
        assertThat(stopped.asString())
                .doesNotContain(student.toString())
                .doesNotContain(referral.toString())
                .doesNotContain("SERVED");
        // Not of the whole answer: its cursor is sealed, and may hold any two letters.
        assertThat(stopped.jsonPath().getList("items").toString()).doesNotContain("S1");
        assertThat(stopped.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stopped.header("ETag")).isNull();
    }

    @Test
    void whoHasReadOnIsToldOfARevocationToo() {
        String release = family().signs(integrator, EVERYTHING);
        String anothers = family().signs(UUID.randomUUID(), EVERYTHING);
        facts.requested(referral, student);
        String cursor = changesUntil(null, 1 + SIGNED).getString("cursor");
        assertThat(changes(cursor, 50).jsonPath().getList("items")).isEmpty();

        family().withdraws(anothers);
        family().withdraws(release);

        JsonPath later = changesUntil(cursor, WITHDRAWN);
        assertThat(later.getList("items.type")).containsExactly("STOP_USING");
        assertThat(later.getString("items[0].referralId")).isNull();
    }

    @Test
    void anOutcomeThatIsNotReleasedIsLeftOutAndSoIsAnIdentity() {
        travel();
        String release = family().signs(integrator, EVERYTHING);
        changesUntil(null, 5 + SIGNED);

        family().withdraws(release, "OUTCOMES");
        assertThat(closed(changes(null, 50).jsonPath()))
                .containsEntry("type", "JOURNEY")
                .doesNotContainKeys("outcome", "sessionsAttended");

        family().withdraws(release, "IDENTITY");
        assertThat(changes(null, 50).jsonPath().getList("items.type")).containsOnly("STOP_USING");
    }

    @Test
    void onePageIsOneDecisionOnExactlyWhatWasRead() {
        travel();
        family().signs(integrator, EVERYTHING);
        changesUntil(null, 5 + SIGNED);
        int before = family().log().size();
        changes(null, 50);

        List<Map<String, Object>> log = family().log();
        assertThat(log).hasSize(before + 1);
        JsonPath entry =
                JsonPath.from(new ObjectMapper().valueToTree(log.get(0)).toString());
        assertThat(entry.getString("kind")).isEqualTo("DISCLOSURE");
        assertThat(entry.getString("disclosure.discloser.id")).isEqualTo(tenant.toString());
        assertThat(entry.getString("disclosure.recipient.kind")).isEqualTo("INTEGRATOR");
        assertThat(entry.getString("disclosure.recipient.id")).isEqualTo(integrator.toString());
        assertThat(entry.getString("asked.client")).isEqualTo("outcomes-service");
        assertThat(entry.getString("asked.onBehalfOf")).isNotEqualTo(entry.getString("asked.person"));
        assertThat(entry.getList("asked.records.category")).containsExactly("IDENTITY", "REFERRAL_SUMMARY", "OUTCOMES");
        assertThat(entry.getList("asked.records.recordId"))
                .containsExactly(student.toString(), referral.toString(), referral.toString());
        assertThat(entry.getList("asked.records.recordVersion")).containsExactly(null, 5, 5);
    }

    @Test
    void withoutADecisionInTimeNothingIsTold() {
        facts.requested(referral, student);
        family().signs(integrator, EVERYTHING);
        changesUntil(null, 1 + SIGNED);

        Response answer = whileConsentIsPaused(() -> changes(null, 50));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("type")).endsWith("dependency-unavailable");
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.asString()).doesNotContain(student.toString()).doesNotContain("127.0.0.1");
    }

    @Test
    void pagesFollowEachOtherAndTheHeadIsBehindThem() {
        travel();
        family().signs(integrator, EVERYTHING);
        changesUntil(null, 5 + SIGNED);

        List<String> told = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < 3; page++) {
            JsonPath read = changes(cursor, 2).jsonPath();
            told.addAll(changesIn(read));
            cursor = read.getString("cursor");
        }
        assertThat(told).containsExactly("REQUESTED", "ACCEPTED", "SESSION_REPORTED", "SESSION_REPORTED", "CLOSED");
        String head = given().auth()
                .oauth2(integratorToken())
                .get("/v1/changes/head")
                .jsonPath()
                .getString("cursor");
        assertThat(changes(head, 50).jsonPath().getList("items")).isEmpty();
        assertThat(changes(null, 0).statusCode()).isEqualTo(400);
        assertThat(changes("nonsense", 5).statusCode()).isEqualTo(400);
        assertThat(given().auth()
                        .oauth2(TestTokens.integrator("other", tenant, UUID.randomUUID())
                                .token())
                        .get("/v1/changes?cursor=" + head)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anErasureLeavesNothingAndTellsTheReaders() {
        travel();
        family().signs(integrator, EVERYTHING);
        String cursor = changesUntil(null, 5 + SIGNED).getString("cursor");
        journeyAt(5);
        measure("PRE", "2026-02-03", "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]", "key");

        facts.erased(UUID.randomUUID(), student);
        facts.referral(referral, 6, "session-reported", Map.of("attended", true));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(changes(cursor, 50).jsonPath().getList("items.type"))
                        .containsExactlyInAnyOrder("ERASE", "ERASE"));
        assertThat(changes(null, 50).jsonPath().getList("items.type")).containsOnly("ERASE");
        assertThat(readJourney(counselor("S1").token()).statusCode()).isEqualTo(404);
        assertThat(measures()).isEmpty();
        assertThat(dump(generation()).toString())
                .doesNotContain(student.toString())
                .doesNotContain("COUNSELING");
    }

    // Rebuild

    @Test
    void droppedAndBuiltAnewDocumentsAndCursorsAreTheSame() {
        UUID other = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        travel();
        facts.requested(other, gone);
        facts.referral(other, 2, "accepted", Map.of());
        family().signs(integrator, EVERYTHING);
        changesUntil(null, 7 + SIGNED);
        measure("PRE", "2026-02-03", "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]", "key");
        facts.erased(UUID.randomUUID(), gone);
        changesUntil(null, 8 + SIGNED);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(dump(generation()).toString()).doesNotContain(gone.toString()));
        JsonPath firstPage = changes(null, 4).jsonPath();
        JsonPath secondPage = changes(firstPage.getString("cursor"), 50).jsonPath();
        List<List<Document>> before = dump(generation());
        List<Document> kept = measures();
        int number = generation().number();

        drop(generation());
        assertThat(dump(generation())).allMatch(List::isEmpty);
        rebuild();

        await().atMost(SOON).until(() -> generation().number() == number + 1);
        assertThat(dump(generation())).isEqualTo(before);
        assertThat(measures()).isEqualTo(kept);
        JsonPath again = changes(firstPage.getString("cursor"), 50).jsonPath();
        assertThat(again.getList("items")).isEqualTo(secondPage.getList("items"));
        facts.referral(UUID.randomUUID(), 1, "requested", Map.of("studentId", student, "schoolSourcedId", "S1"));
        changesUntil(secondPage.getString("cursor"), 1);
    }

    // Pieces

    private void travel() {
        facts.requested(referral, student);
        facts.referral(referral, 2, "accepted", Map.of());
        facts.referral(referral, 3, "session-reported", Map.of("sessionId", UUID.randomUUID(), "attended", true));
        facts.referral(referral, 4, "session-reported", Map.of("sessionId", UUID.randomUUID(), "attended", false));
        facts.referral(referral, 5, "closed", Map.of("outcome", "SERVED"));
    }

    private TestTokens counselor(String school) {
        return TestTokens.person("counselor").tenant(tenant).schools(school);
    }

    private String integratorToken() {
        return TestTokens.integrator("warehouse", tenant, integrator).token();
    }

    private Response readJourney(String token) {
        return given().auth().oauth2(token).get("/v1/journeys/" + referral);
    }

    private JsonPath journeyAt(int version) {
        await().atMost(SOON).untilAsserted(() -> {
            Response answer = readJourney(counselor("S1").token());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("version")).isEqualTo(version);
        });
        return readJourney(counselor("S1").token()).jsonPath();
    }

    private Response measure(String phase, String takenOn, String answers, String key) {
        return given().auth()
                .oauth2(TestTokens.person("counselor")
                        .named(new UUID(9, 9))
                        .tenant(tenant)
                        .schools("S1")
                        .token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"referralId\":\"" + referral + "\",\"instrument\":\"PSC-17\",\"phase\":\"" + phase
                        + "\",\"takenOn\":\"" + takenOn + "\",\"answers\":" + answers + "}")
                .post("/v1/measures");
    }

    private Response changes(String cursor, int limit) {
        return given().auth()
                .oauth2(integratorToken())
                .get("/v1/changes?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
    }

    private JsonPath changesUntil(String cursor, int count) {
        await().atMost(SOON).untilAsserted(() -> {
            Response answer = changes(cursor, 50);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getList("items")).hasSize(count);
        });
        return changes(cursor, 50).jsonPath();
    }

    /** At consent-service, of which most tests need nothing. */
    private Family family() {
        if (family == null) {
            family = Family.of(tenant, student);
        }
        return family;
    }

    /** What happened to journeys on a page, in order: without what only says that a permission changed. */
    private static List<String> changesIn(JsonPath page) {
        return page.getList("items.findAll { it.change != 'PERMISSION_CHANGED' }.change");
    }

    private static Map<String, Object> closed(JsonPath page) {
        return page.getMap("items.find { it.change == 'CLOSED' }");
    }

    private static Response whileConsentIsPaused(Supplier<Response> asked) {
        ServersForTests.pause("consent-service");
        try {
            return asked.get();
        } finally {
            ServersForTests.resume("consent-service");
        }
    }

    private void rebuild() {
        Response answer = given().auth()
                .oauth2(TestTokens.service("operator")
                        .audience("outcomes-service")
                        .token())
                .post("/v1/rebuilds");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    }

    private Generation generation() {
        return generations.current().await().atMost(SOON);
    }

    private List<List<Document>> dump(Generation generation) {
        return List.of(
                all(generation.aggregates()),
                all(generation.feed()),
                all(generation.subjects()),
                all(generation.parked()));
    }

    private List<Document> measures() {
        return all(collections.ofTenants("measures")).stream()
                .peek(document -> document.remove("hash"))
                .toList();
    }

    private List<Document> readings() {
        return all(collections.ofTenants("readings"));
    }

    private List<Document> all(TenantCollection documents) {
        return documents.range(new TenantId(tenant), "", "~", 1000).await().atMost(SOON);
    }

    private void drop(Generation generation) {
        for (TenantCollection documents :
                List.of(generation.aggregates(), generation.feed(), generation.subjects(), generation.parked())) {
            all(documents).forEach(document -> documents
                    .delete(new TenantId(tenant), TenantCollection.key(document))
                    .await()
                    .atMost(SOON));
        }
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(
                        Path.of("contracts/events/org.throughline.outcomes.measure.recorded.v1.schema.json")));
    }

    private static String published(String key) {
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers")),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("outcomes.v1").stream()
                    .map(info -> new TopicPartition("outcomes.v1", info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        found.add(new String(message.value(), StandardCharsets.UTF_8));
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.get(0);
    }
}
