package org.throughline.kit.transaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.servers.ServersForTests;
import org.throughline.servers.TestTokens;

/**
 * What may befall a server and the connections to it. Whoever asks meanwhile is told to come again, and nothing of the
 * cause: that is in the log, as a kind of failure. What may have been done already is another matter.
 */
@QuarkusTest
class DatabaseAwayTest {

    private static final Duration BACK = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final String[] BROKEN = {"57P01", "SocketException", "ClosedConnectionException"};
    private static final String AT_COMMIT = "state = 'active' and query ilike 'commit%'";
    private static final String AWAITS_STANDBY = "wait_event = 'SyncRep'";

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    private final String token =
            TestTokens.person("counselor").tenant(UUID.randomUUID()).token();
    private final String key = UUID.randomUUID().toString();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private LoggedLines lines;

    @BeforeEach
    void isThere() {
        list().then().statusCode(200);
        lines = LoggedLines.fromNow();
    }

    @AfterEach
    void isThereAgain() {
        lines.close();
        clients.shutdown();
        await().atMost(BACK).untilAsserted(() -> list().then().statusCode(200));
        await().atMost(BACK).untilAsserted(() -> health("ready").then().statusCode(200));
    }

    private RequestSpecification counselor() {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private CompletableFuture<Response> meanwhile(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request, clients);
    }

    private Response list() {
        return counselor().get("/v1/probes");
    }

    private static Response health(String what) {
        return given().get("/q/health/" + what);
    }

    private static Map<String, Object> body(String note, int pauseMillis) {
        return Map.of("note", note, "pauseMillis", pauseMillis);
    }

    private Response add(String note, int pauseMillis) {
        return counselor().body(body(note, pauseMillis)).post("/v1/probes");
    }

    private Response addOnce(String note, int pauseMillis) {
        return counselor()
                .header("Idempotency-Key", key)
                .body(body(note, pauseMillis))
                .post("/v1/probes");
    }

    private void assertWorthRepeating(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:throughline:problem:overloaded"))
                .body("title", equalTo("The service is busy."))
                .body("detail", equalTo("Try again shortly."))
                .body("errors", nullValue());
    }

    /** Which of several it is depends on what of the server's last words is read before the connection breaks. */
    private void assertLoggedAsKind(String... kinds) {
        List<String> told = lines.seen().stream()
                .filter(line -> line.contains("The database does not answer"))
                .toList();
        assertThat(told).isNotEmpty().allMatch(line -> Stream.of(kinds).anyMatch(line::contains));
        assertThat(told).noneMatch(line -> line.contains("127.0.0.1") || line.contains("kit_app"));
        assertThat(lines.seen()).noneMatch(line -> line.contains("private-note"));
    }

    @Test
    void whileItIsAwayEverythingIsWorthRepeatingAndTheServiceLivesAndIsNotReady() {
        ServersForTests.kill("postgres");
        try {
            for (Response answer : List.of(list(), list(), add("private-note", 0), addOnce("private-note", 0))) {
                assertWorthRepeating(answer);
            }
            Instant before = Instant.now();
            assertWorthRepeating(list());
            assertThat(Duration.between(before, Instant.now())).isLessThan(LONGEST);
            health("ready").then().statusCode(503);
            health("live").then().statusCode(200);
        } finally {
            ServersForTests.start("postgres");
        }
        assertThat(lines.seen()).anyMatch(line -> line.contains("ConnectException"));
        assertLoggedAsKind("ConnectException", "SocketException", "ClosedConnectionException");
    }

    @Test
    void aConnectionThatIsEndedWithinAStatementHasDoneNothing() throws Exception {
        try (DatabaseServer server = new DatabaseServer(url)) {
            CompletableFuture<Response> adding = meanwhile(() -> add("private-note", 3000));
            server.endWhen(DatabaseServer.IN_STATEMENT);
            assertWorthRepeating(adding.join());
        }
        assertThat(notes()).isEmpty();
        assertLoggedAsKind(BROKEN);
    }

    @Test
    void aServerThatIsGoneWithinAStatementHasDoneNothing() throws Exception {
        try (DatabaseServer server = new DatabaseServer(url)) {
            CompletableFuture<Response> adding = meanwhile(() -> add("private-note", 3000));
            server.awaitConnection(DatabaseServer.IN_STATEMENT);
            ServersForTests.kill("postgres");
            assertWorthRepeating(adding.join());
        } finally {
            ServersForTests.start("postgres");
        }
        await().atMost(BACK).untilAsserted(() -> list().then().statusCode(200));
        assertThat(notes()).isEmpty();
        assertLoggedAsKind(BROKEN);
    }

    @Test
    void aServerThatTakesNoConnectionsAnyMoreIsWorthComingBackTo() throws Exception {
        try (DatabaseServer server = new DatabaseServer(url)) {
            server.beginShuttingDown();
            server.endConnections();
            assertWorthRepeating(list());
            assertWorthRepeating(add("private-note", 0));
        } finally {
            ServersForTests.stop("postgres");
            ServersForTests.start("postgres");
        }
        assertLoggedAsKind("57P03");
    }

    @Test
    void aServerThatHasTooManyConnectionsIsWorthComingBackTo() throws Exception {
        try (DatabaseServer server = new DatabaseServer(url)) {
            server.execute("alter role kit_app connection limit 0");
            try {
                server.endConnections();
                assertWorthRepeating(list());
            } finally {
                server.execute("alter role kit_app connection limit -1");
            }
        }
        assertLoggedAsKind("53300");
    }

    @Test
    void whoFindsEveryConnectionTakenComesAgain() throws Exception {
        List<CompletableFuture<Response>> taking = IntStream.range(0, connections)
                .mapToObj(number -> meanwhile(() -> add("note " + number, 4000)))
                .toList();
        try (DatabaseServer server = new DatabaseServer(url)) {
            server.awaitConnection("(select count(*) from pg_stat_activity where usename = 'kit_app' and "
                    + DatabaseServer.IN_STATEMENT + ") = " + connections);
            assertWorthRepeating(list());
        }
        assertThat(taking).allMatch(added -> added.join().statusCode() == 201);
    }

    /** An answer of PostgreSQL that the commit was done is lost as easily as one that it was not. */
    @Test
    void whatMayHaveBeenDoneIsWorthRepeatingWithAKeyAndIsNotOfferedWithoutOne() throws Exception {
        try (DatabaseServer server = new DatabaseServer(url)) {
            withoutStandby(server, () -> {
                CompletableFuture<Response> once = meanwhile(() -> addOnce("private-note", 0));
                server.endWhen(AWAITS_STANDBY);
                assertWorthRepeating(once.join());

                CompletableFuture<Response> adding = meanwhile(() -> add("without a key", 0));
                server.endWhen(AWAITS_STANDBY);
                assertNotKnown(adding.join());
            });
        }
        assertThat(notes()).containsExactlyInAnyOrder("private-note", "without a key");
        addOnce("private-note", 0).then().statusCode(201).body("replayed", equalTo(true));
        assertThat(notes()).hasSize(2);
        assertLoggedAsKind(BROKEN);
    }

    private static void assertNotKnown(Response answer) {
        answer.then()
                .statusCode(500)
                .header("Retry-After", nullValue())
                .body("type", equalTo("urn:throughline:problem:internal"))
                .body("detail", equalTo("It is not known whether this was done: read before it is repeated."));
    }

    @Test
    void aChangeThatMayHaveBeenMadeIsWorthRepeatingForItNamesTheVersionItIsBasedOn() throws Exception {
        String id = add("before", 0).then().statusCode(201).extract().path("id");
        try (DatabaseServer server = new DatabaseServer(url)) {
            withoutStandby(server, () -> {
                CompletableFuture<Response> changing = meanwhile(() -> change(id));
                server.endWhen(AWAITS_STANDBY);
                assertWorthRepeating(changing.join());
            });
        }
        change(id).then().statusCode(412);
        assertThat(notes()).containsExactly("after");
    }

    private Response change(String id) {
        return counselor().header("If-Match", "\"0\"").body(body("after", 0)).put("/v1/probes/" + id);
    }

    @Test
    void aCommitThatIsCutOffBeforeItIsDoneIsNotKnownEither() throws Exception {
        try (DatabaseServer server = new DatabaseServer(url)) {
            server.execute("create function linger() returns trigger language plpgsql as"
                    + " 'begin perform pg_sleep(3); return null; end'");
            server.execute("create constraint trigger linger after insert on probe deferrable initially deferred"
                    + " for each row execute function linger()");
            try {
                CompletableFuture<Response> adding = meanwhile(() -> add("private-note", 0));
                server.endWhen(AT_COMMIT);
                assertNotKnown(adding.join());
                CompletableFuture<Response> once = meanwhile(() -> addOnce("private-note", 0));
                server.endWhen(AT_COMMIT);
                assertWorthRepeating(once.join());
            } finally {
                server.execute("drop function linger() cascade");
            }
        }
        assertThat(notes()).isEmpty();
        addOnce("private-note", 0).then().statusCode(201).body("replayed", equalTo(false));
        assertLoggedAsKind(BROKEN);
    }

    /** Commits are done and wait for a standby that never comes. */
    private static void withoutStandby(DatabaseServer server, Step step) throws Exception {
        server.execute("alter system set synchronous_standby_names = 'nobody'");
        server.execute("select pg_reload_conf()");
        try {
            // Whom a commit waits for is told to others by a process that hears of it a moment later.
            server.execute("select pg_sleep(0.3)");
            step.run();
        } finally {
            server.execute("alter system reset synchronous_standby_names");
            server.execute("select pg_reload_conf()");
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private List<String> notes() {
        return list().then().statusCode(200).extract().path("items.note");
    }
}
