package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;

/** Several relays of one outbox, and what becomes of the facts when one of them dies. */
@QuarkusTest
class RelayTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration ALL_SENT = Duration.ofSeconds(40);

    /** So often that not all is sent between two looks, on any machine. */
    private static final Duration OFTEN = Duration.ofMillis(10);

    private static final String LANES = "select a.application_name as relay, count(*)::int as lanes from pg_locks l"
            + " join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.granted and l.objsubid = 2"
            + " and l.objid < 32 and a.application_name like 'relay-%' group by a.application_name";

    @Inject
    RelayService ofService;

    @Inject
    Vertx vertx;

    @Inject
    Writers writers;

    @Inject
    Ids ids;

    @Inject
    @ReactiveDataSource("relay")
    Pool pool;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Map<String, SimpleMeterRegistry> metrics = new HashMap<>();
    private final Map<String, Relay> relays = new HashMap<>();
    private TestTopic topic;

    @BeforeEach
    void onlyTheRelaysOfTheTest() throws Exception {
        await().atMost(WAIT).until(() -> writers.unsent() == 0);
        ofService.stop();
        topic = new TestTopic();
    }

    @AfterEach
    void theServicesRelayAgain() {
        relays.values().forEach(Relay::close);
        ofService.stop();
        topic.close();
        ofService.start();
    }

    private RelaySettings settings(String relay) {
        return settings(relay, ofService.settings(topic.name()).poll());
    }

    private RelaySettings settings(String relay, Duration poll) {
        RelaySettings settings = ofService.settings(topic.name());
        return new RelaySettings(
                new PgConnectOptions(settings.postgres()).addProperty("application_name", relay),
                settings.kafka(),
                settings.topic(),
                settings.source(),
                poll,
                settings.retention(),
                Duration.ofSeconds(20));
    }

    private void start(String relay) {
        metrics.put(relay, new SimpleMeterRegistry());
        relays.put(relay, new Relay(vertx, settings(relay), metrics.get(relay)));
        relays.get(relay).start();
    }

    private Map<String, Integer> lanes() {
        Map<String, Integer> lanes = new HashMap<>();
        for (Row row : pool.query(LANES).executeAndAwait()) {
            lanes.put(row.getString("relay"), row.getInteger("lanes"));
        }
        return lanes;
    }

    private double sent(String relay) {
        return metrics.get(relay).get("throughline.outbox.sent").counter().count();
    }

    private void awaitSharedBy(String one, String other) {
        await().atMost(WAIT).until(() -> lanes().equals(Map.of(one, 16, other, 16)));
    }

    @Test
    void aCommitWakesTheRelayThatWouldNotLookForAnHour() {
        ofService.start(settings("relay-asleep", Duration.ofHours(1)));
        await().atMost(WAIT).until(() -> lanes().equals(Map.of("relay-asleep", Lanes.COUNT)));

        writers.write(Writers.fact(tenant, ids.next(), 1));

        await().atMost(WAIT).until(() -> writers.unsent() == 0);
    }

    @Test
    void twoRelaysShareTheLanesAndKeepTheOrderOfEachKey() throws Exception {
        start("relay-a");
        await().atMost(WAIT).until(() -> lanes().equals(Map.of("relay-a", 32)));
        start("relay-b");
        awaitSharedBy("relay-a", "relay-b");

        Map<UUID, Long> written = writers.write(tenant, 8, 64, 25).get(60, TimeUnit.SECONDS);

        topic.awaitInOrder(written, ALL_SENT);
        assertThat(topic.facts())
                .as("nothing is sent twice while nothing fails")
                .hasSize(64 * 25);
        assertThat(sent("relay-a") + sent("relay-b")).isEqualTo(64 * 25);
        assertThat(sent("relay-a")).isGreaterThan(300);
        assertThat(sent("relay-b")).isGreaterThan(300);
    }

    @Test
    void lanesOfARelayWhoseConnectionIsCutAreTakenOverInOrder() throws Exception {
        start("relay-a");
        start("relay-b");
        awaitSharedBy("relay-a", "relay-b");
        CompletableFuture<Map<UUID, Long>> writing = writers.write(tenant, 8, 64, 50);

        for (int cut = 0; cut < 4; cut++) {
            int before = topic.facts().size();
            await().atMost(WAIT).pollInterval(OFTEN).until(() -> topic.facts().size() > before + 100);
            pool.preparedQuery("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1")
                    .executeAndAwait(Tuple.of(cut % 2 == 0 ? "relay-a" : "relay-b"));
        }

        topic.awaitInOrder(writing.get(60, TimeUnit.SECONDS), ALL_SENT);
        awaitSharedBy("relay-a", "relay-b");
    }

    @Test
    void lanesOfAKilledProcessAreTakenOverInOrder() throws Exception {
        start("relay-a");
        Process process = RelayProcess.start(settings("relay-process"));
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> lanes().equals(Map.of("relay-a", 16, "relay-process", 16)));
            CompletableFuture<Map<UUID, Long>> writing = writers.write(tenant, 8, 64, 50);
            await().atMost(WAIT).pollInterval(OFTEN).until(() -> topic.facts().size() - sent("relay-a") > 500);
            CompletableFuture<Map<UUID, Long>> goingOn = writers.write(tenant, 8, 64, 50);
            process.destroyForcibly().waitFor();
            assertThat(goingOn).as("killed in the middle").isNotDone();

            topic.awaitInOrder(writing.get(60, TimeUnit.SECONDS), ALL_SENT);
            topic.awaitInOrder(goingOn.get(60, TimeUnit.SECONDS), ALL_SENT);
            assertThat(topic.facts().size() - sent("relay-a"))
                    .as("sent by the process that was killed")
                    .isGreaterThan(0);
            assertThat(lanes()).isEqualTo(Map.of("relay-a", 32));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aRelayThatIsClosedGivesItsLanesAwayAtOnce() {
        start("relay-a");
        start("relay-b");
        awaitSharedBy("relay-a", "relay-b");
        relays.remove("relay-a").close();
        await().atMost(Duration.ofSeconds(3)).until(() -> lanes().equals(Map.of("relay-b", 32)));
    }

    @Test
    void anAggregateThatIsAppendedToBeforeItsRelayComesIsSentInOrder() {
        Map<UUID, Long> written = new HashMap<>();
        UUID aggregate = ids.next();
        for (long version = 1; version <= 700; version += 100) {
            writers.writeTogether(LongStream.range(version, version + 100)
                    .mapToObj(number -> Writers.fact(tenant, aggregate, number))
                    .toList());
        }
        written.put(aggregate, 700L);
        start("relay-a");
        topic.awaitInOrder(written, ALL_SENT);
        assertThat(topic.versions(aggregate)).hasSize(700);
    }

    @Test
    void sentRowsAreRemovedWhenTheyAreOldAndUnsentOnesNever() {
        UUID aggregate = ids.next();
        writers.write(Writers.fact(tenant, aggregate, 1));
        RelaySettings settings = settings("relay-a");
        try (RelayConnection connection = new RelayConnection(vertx, settings.postgres(), () -> {})) {
            connection.forgetSentBefore(Duration.ZERO, 10_000);
            assertThat(connection.backlog().rows()).isEqualTo(1);
            assertThat(rows()).isEqualTo(1);
        }
        start("relay-a");
        topic.awaitInOrder(Map.of(aggregate, 1L), ALL_SENT);
        try (RelayConnection connection = new RelayConnection(vertx, settings.postgres(), () -> {})) {
            await().atMost(WAIT).until(() -> writers.unsent() == 0);
            connection.forgetSentBefore(Duration.ofHours(1), 10_000);
            assertThat(rows()).isEqualTo(1);
            await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
            connection.forgetSentBefore(Duration.ofSeconds(1), 10_000);
            assertThat(rows()).isZero();
        }
    }

    private long rows() {
        return pool.preparedQuery("select count(*) from outbox_event where tenant = $1")
                .executeAndAwait(Tuple.of(tenant.value()))
                .iterator()
                .next()
                .getLong(0);
    }
}
