package org.throughline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.event.FactProducer;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.inbox.CountingHandler.Failing;
import org.throughline.kit.inbox.postgres.PostgresFactStore;
import org.throughline.kit.outbox.FactsRelay;
import org.throughline.kit.outbox.TestTopic;
import org.throughline.kit.outbox.Writers;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.servers.ServersForTests;

/** What a consumer does with facts as they come, seen in the rows its handler writes. */
@QuarkusTest
class FactConsumerTest {

    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration ABSENCE = Duration.ofMinutes(1);
    private static final Instant TIME = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    Transactions transactions;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Writers writers;

    @Inject
    FactsRelay relays;

    @Inject
    @ReactiveDataSource("relay")
    Pool relayPool;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final String name = "test-consumer-" + UUID.randomUUID();
    private final UUID aggregate = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();
    private final List<FactConsumer> running = new ArrayList<>();
    private CountingHandler handler = new CountingHandler(name, true);
    private TestTopic topic;
    private FactProducer producer;

    @BeforeEach
    void aTopic() throws Exception {
        topic = new TestTopic();
        producer = new FactProducer(TestTopic.connection(), Duration.ofSeconds(20));
    }

    @AfterEach
    void end() {
        running.forEach(FactConsumer::close);
        producer.close();
        topic.close();
    }

    private PostgresFactStore store() {
        return new PostgresFactStore(name, List.of(handler), transactions, relayPool, clock);
    }

    private FactConsumer start() {
        FactConsumer consumer = new FactConsumer(
                store(),
                new FactConsumer.Settings(List.of(topic.name()), TestTopic.connection(), Duration.ofDays(30)),
                clock,
                new SimpleMeterRegistry());
        consumer.start();
        running.add(consumer);
        return consumer;
    }

    private void restart() {
        running.forEach(FactConsumer::close);
        running.clear();
        start();
    }

    private void send(UUID key, byte[] message) {
        producer.send(topic.name(), key, message).toCompletableFuture().join();
    }

    private void publish(UUID key, long... versions) {
        for (long version : versions) {
            publish(new Fact(CountingHandler.TYPE, tenant, key, version, Map.of("id", key, "version", version)));
        }
    }

    private void publish(Fact fact) {
        send(fact.aggregateId(), CloudEvents.write(ids.next(), "/test", TIME, fact));
    }

    private List<Long> effects(UUID key) {
        return numbers("select version from fact_effect where consumer = ?1 and aggregate_id = ?2 order by place", key);
    }

    private List<Long> parked(UUID key) {
        return numbers(
                "select version from parked_event where consumer = ?1 and aggregate_id = ?2 order by version", key);
    }

    private List<Long> numbers(String sql, UUID key) {
        return transactions
                .forTenant(tenant, session -> session.createNativeQuery(sql, Long.class)
                        .setParameter(1, name)
                        .setParameter(2, key)
                        .getResultList())
                .await()
                .atMost(WAIT);
    }

    private void awaitEffects(UUID key, Long... versions) {
        await().atMost(WAIT).untilAsserted(() -> assertThat(effects(key)).containsExactly(versions));
    }

    private void awaitParked(UUID key, Long... versions) {
        await().atMost(WAIT).untilAsserted(() -> assertThat(parked(key)).containsExactly(versions));
    }

    private String deadLetter(String code) {
        List<ConsumerRecord<String, byte[]>> messages =
                topic.awaitMessages(seen -> seen.stream().anyMatch(this::isDeadLetter), WAIT);
        String letter = messages.stream()
                .filter(this::isDeadLetter)
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(letter).contains("\"code\":\"" + code + "\"", "\"topic\":\"" + topic.name() + "\"", name);
        return letter;
    }

    private boolean isDeadLetter(ConsumerRecord<String, byte[]> message) {
        return message.topic().equals(topic.deadLetters());
    }

    @Test
    void eachVersionHasItsEffectOnceHoweverOftenItComes() {
        start();
        publish(aggregate, 1, 1, 2, 1, 2, 3, 3);
        publish(another, 1);
        awaitEffects(another, 1L);
        awaitEffects(aggregate, 1L, 2L, 3L);
        restart();
        publish(aggregate, 4);
        awaitEffects(aggregate, 1L, 2L, 3L, 4L);
    }

    @Test
    void aGapParksTheLaterFactsAndWhatFillsItLetsThemFollowInOrder() {
        start();
        publish(aggregate, 1, 3, 4);
        publish(another, 1, 2);
        awaitEffects(another, 1L, 2L);
        awaitParked(aggregate, 3L, 4L);
        assertThat(effects(aggregate)).containsExactly(1L);

        publish(aggregate, 2);
        awaitEffects(aggregate, 1L, 2L, 3L, 4L);
        assertThat(parked(aggregate)).isEmpty();
        publish(aggregate, 5);
        awaitEffects(aggregate, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aFactThatCannotBeAppliedWaitsWithThoseAfterItAndIsRedrivenInOrder() {
        handler.failAt(new Failing(aggregate, 2, new IllegalStateException("a fault of the code")));
        start();
        publish(aggregate, 1, 2, 3);
        publish(another, 1);
        awaitParked(aggregate, 2L, 3L);
        awaitEffects(another, 1L);
        assertThat(effects(aggregate)).as("a failed effect is rolled back").containsExactly(1L);
        assertThat(handler.attempts().stream().filter(version -> version == 2)).hasSizeGreaterThanOrEqualTo(4);

        handler.failAt(null);
        restart();
        awaitEffects(aggregate, 1L, 2L, 3L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void typesThatAreNotHandledMoveTheVersion() {
        start();
        publish(new Fact("org.example.other.v1", tenant, aggregate, 1, Map.of()));
        publish(new Fact("org.example.other.v1", tenant, aggregate, 2, Map.of("unknown", true)));
        publish(aggregate, 3);
        awaitEffects(aggregate, 3L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void whatIsNotAFactGoesToTheDeadLettersWithItsCodeAndPlaceAndNothingElse() {
        start();
        send(aggregate, "Jane Doe".getBytes(StandardCharsets.UTF_8));
        publish(aggregate, 1);
        awaitEffects(aggregate, 1L);
        assertThat(deadLetter("NOT_JSON")).contains("\"offset\":0").doesNotContain("Jane");
    }

    @Test
    void invalidDataIsDeadLetteredAndItsAggregateWaits() {
        start();
        publish(aggregate, 1);
        publish(new Fact(CountingHandler.TYPE, tenant, aggregate, 2, Map.of("id", "Jane Doe")));
        publish(aggregate, 3);
        publish(another, 1);
        assertThat(deadLetter("DATA_INVALID")).contains("eventId").doesNotContain("Jane");
        awaitParked(aggregate, 2L, 3L);
        awaitEffects(another, 1L);
        assertThat(effects(aggregate)).containsExactly(1L);
    }

    @Test
    void anUnavailableDependencyIsWaitedForAndNothingIsParked() {
        handler.failAt(new Failing(aggregate, 1, new UncheckedIOException(new ConnectException())));
        start();
        publish(aggregate, 1, 2);
        await().atMost(WAIT).until(() -> handler.attempts().size() > 4);
        assertThat(parked(aggregate)).isEmpty();
        assertThat(effects(aggregate)).isEmpty();

        handler.failAt(null);
        awaitEffects(aggregate, 1L, 2L);
    }

    @Test
    void aDatabaseThatIsKilledIsWaitedForAndNothingIsLostOrDoubled() {
        start();
        publish(aggregate, 1);
        awaitEffects(aggregate, 1L);
        ServersForTests.kill("postgres");
        publish(aggregate, 2, 3);
        publish(another, 1);
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        ServersForTests.start("postgres");
        awaitEffects(aggregate, 1L, 2L, 3L);
        awaitEffects(another, 1L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void aRebuildRepeatsProjectionsButNoSideEffect() {
        ReceivedFact first = received(1);
        ReceivedFact second = received(2);
        PostgresFactStore withSideEffects = store();
        handler = new CountingHandler(name, false);
        PostgresFactStore projecting = store();

        receive(withSideEffects, first);
        receive(withSideEffects, second);
        forgetVersions();
        receive(withSideEffects, first);
        receive(withSideEffects, second);
        assertThat(effects(aggregate)).containsExactly(1L, 2L);

        forgetVersions();
        receive(projecting, first);
        receive(projecting, second);
        assertThat(effects(aggregate)).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void inboxRowsAreForgottenWhenTheyAreOld() {
        receive(store(), received(1));
        assertThat(inboxRows()).isEqualTo(1);
        store().forgetBefore(clock.instant().minusSeconds(60)).await().atMost(WAIT);
        assertThat(inboxRows()).isEqualTo(1);
        store().forgetBefore(clock.instant().plusSeconds(60)).await().atMost(WAIT);
        assertThat(inboxRows()).isZero();
    }

    private long inboxRows() {
        return transactions
                .forTenant(tenant, session -> session.createNativeQuery(
                                "select count(*) from inbox_event where consumer = ?1", Long.class)
                        .setParameter(1, name)
                        .getSingleResult())
                .await()
                .atMost(WAIT);
    }

    private ReceivedFact received(long version) {
        Fact fact =
                new Fact(CountingHandler.TYPE, tenant, aggregate, version, Map.of("id", aggregate, "version", version));
        return ((Reading.Understood) CloudEvents.read(CloudEvents.write(ids.next(), "/test", TIME, fact))).fact();
    }

    private static void receive(FactStore store, ReceivedFact fact) {
        assertThat(store.receive(fact).await().atMost(WAIT).verdict()).isEqualTo(VersionGuard.APPLY);
    }

    private void forgetVersions() {
        transactions
                .forTenant(tenant, session -> session.createNativeQuery(
                                "delete from projection_version where consumer = ?1")
                        .setParameter(1, name)
                        .executeUpdate())
                .await()
                .atMost(WAIT);
    }

    @Test
    void twoProcessesOfAConsumerShareTheWorkAndDoubleNothing() throws Exception {
        List<CompletableFuture<Void>> published = new ArrayList<>();
        List<UUID> keys = Stream.generate(ids::next).limit(20).toList();
        start();
        published.add(CompletableFuture.runAsync(() -> keys.forEach(key -> publish(key, 1, 2, 3, 4, 5))));
        start();
        published.forEach(CompletableFuture::join);
        for (UUID key : keys) {
            awaitEffects(key, 1L, 2L, 3L, 4L, 5L);
        }
    }

    /**
     * For a minute, while the Kafka client repeats by itself for 2 seconds instead of 2 minutes, so that the relay's own
     * repetition is what has to hold.
     */
    @Test
    void aBrokerThatIsAbsentForAMinuteLosesAndDoublesNothing() throws Exception {
        try (AutoCloseable relay = relays.start(topic.name(), Duration.ofSeconds(2))) {
            assertThat(relay).isNotNull();
            start();
            CompletableFuture<Map<UUID, Long>> before = writers.write(tenant, 4, 16, 60);
            await().atMost(WAIT).until(() -> !topic.facts().isEmpty());
            ServersForTests.kill("kafka");
            Map<UUID, Long> during = writers.write(tenant, 4, 16, 10).get(30, TimeUnit.SECONDS);
            Map<UUID, Long> straddling = before.get(30, TimeUnit.SECONDS);
            await().during(ABSENCE)
                    .atMost(ABSENCE.plus(WAIT))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> writers.unsent() > 0);
            ServersForTests.start("kafka");
            Map<UUID, Long> after = writers.write(tenant, 4, 8, 5).get(30, TimeUnit.SECONDS);

            for (Map<UUID, Long> written : List.of(straddling, during, after)) {
                topic.awaitInOrder(written, Duration.ofSeconds(40));
                written.forEach(this::assertEachOnceInOrder);
            }
        }
    }

    private void assertEachOnceInOrder(UUID key, long last) {
        Long[] versions = LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
        awaitEffects(key, versions);
    }
}
