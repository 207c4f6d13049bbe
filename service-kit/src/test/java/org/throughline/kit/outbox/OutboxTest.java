package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** The outbox as a service uses it, with the relay that the service starts. */
@QuarkusTest
class OutboxTest {

    private static final String TOPIC = "kit.v1";
    private static final Duration WAIT = Duration.ofSeconds(10);

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Writers writers;

    @Inject
    Ids ids;

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private KafkaConsumer<String, byte[]> consumer;

    @BeforeEach
    void listenFromNow() {
        Map<String, Object> settings = new HashMap<>(TestTopic.connection());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<PartitionInfo> partitions = consumer.partitionsFor(TOPIC);
        consumer.assign(partitions.stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    @AfterEach
    void stopListening() {
        consumer.close();
    }

    private ReceivedFact received(UUID aggregate) {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (System.nanoTime() < deadline) {
            for (var message : consumer.poll(Duration.ofMillis(50))) {
                if (message.key().equals(aggregate.toString())) {
                    return ((Reading.Understood) CloudEvents.read(message.value())).fact();
                }
            }
        }
        throw new AssertionError("nothing came");
    }

    private long rows(UUID aggregate) {
        return relay.preparedQuery("select count(*) from outbox_event where aggregate_id = $1")
                .execute(Tuple.of(aggregate))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(WAIT);
    }

    @Test
    void aCommittedFactIsPublishedAsWritten() {
        UUID aggregate = ids.next();
        writers.write(Writers.fact(tenant, aggregate, 1));

        ReceivedFact fact = received(aggregate);
        assertThat(fact.id().version()).isEqualTo(7);
        assertThat(fact.source()).isEqualTo("/kit");
        assertThat(fact.type()).isEqualTo("org.example.counted.v1");
        assertThat(fact.tenant()).isEqualTo(tenant);
        assertThat(fact.aggregateVersion()).isEqualTo(1);
        assertThat(fact.dataAs(Writers.Data.class)).isEqualTo(new Writers.Data(aggregate, 1));
    }

    @Test
    void aRollbackPublishesNothing() {
        UUID undone = ids.next();
        Uni<Void> failing =
                transactions.forTenant(tenant, session -> outbox.append(session, Writers.fact(tenant, undone, 1))
                        .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("no"))));
        assertThatThrownBy(() -> failing.await().atMost(WAIT)).isInstanceOf(IllegalArgumentException.class);

        UUID later = ids.next();
        writers.write(Writers.fact(tenant, later, 1));
        received(later);
        assertThat(rows(undone)).isZero();
        assertThat(rows(later)).isEqualTo(1);
    }

    @Test
    void aStatelessTransactionPublishesToo() {
        UUID aggregate = ids.next();
        transactions
                .statelessForTenant(tenant, session -> outbox.append(session, Writers.fact(tenant, aggregate, 1)))
                .await()
                .atMost(WAIT);
        assertThat(received(aggregate).aggregateVersion()).isEqualTo(1);
    }

    @Test
    void manyFactsAreAppendedAtOnce() {
        List<UUID> aggregates = List.of(ids.next(), ids.next(), ids.next());
        List<Fact> facts = aggregates.stream()
                .map(aggregate -> Writers.fact(tenant, aggregate, 1))
                .toList();
        transactions
                .forTenant(tenant, session -> outbox.appendAll(session, facts))
                .await()
                .atMost(WAIT);

        ReceivedFact fact = received(aggregates.get(2));
        assertThat(fact.dataAs(Writers.Data.class)).isEqualTo(new Writers.Data(aggregates.get(2), 1));
        assertThat(aggregates)
                .allSatisfy(aggregate -> assertThat(rows(aggregate)).isEqualTo(1));
    }

    @Test
    void noneOfManyFactsIsAppendedWhereOneIsRefused() {
        List<Fact> facts = List.of(
                Writers.fact(tenant, ids.next(), 1), Writers.fact(new TenantId(UUID.randomUUID()), ids.next(), 1));
        Uni<Void> failing = transactions.forTenant(tenant, session -> outbox.appendAll(session, facts));

        assertThatThrownBy(() -> failing.await().atMost(WAIT)).hasMessageContaining("row-level security");
        assertThat(facts)
                .allSatisfy(fact -> assertThat(rows(fact.aggregateId())).isZero());
    }

    @Test
    void aFactOfAnotherTenantIsRefused() {
        Fact foreign = Writers.fact(new TenantId(UUID.randomUUID()), ids.next(), 1);
        Uni<Void> failing = transactions.forTenant(tenant, session -> outbox.append(session, foreign));
        assertThatThrownBy(() -> failing.await().atMost(WAIT)).hasMessageContaining("row-level security");
        assertThat(rows(foreign.aggregateId())).isZero();
    }

    @Test
    void aVersionIsAppendedOnce() {
        UUID aggregate = ids.next();
        writers.write(Writers.fact(tenant, aggregate, 1));
        assertThatThrownBy(() -> writers.write(Writers.fact(tenant, aggregate, 1)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem())
                        .isEqualTo(KitProblem.CONFLICT));
    }

    @Test
    void whoWritesAFactCanNeitherReadNorChangeItAfterwards() {
        UUID aggregate = ids.next();
        writers.write(Writers.fact(tenant, aggregate, 1));
        for (String forbidden : List.of(
                "select count(*) from outbox_event",
                "update outbox_event set sent_at = now()",
                "delete from outbox_event")) {
            Uni<?> trying = transactions.forTenant(tenant, session -> run(session, forbidden));
            assertThatThrownBy(() -> trying.await().atMost(WAIT))
                    .as(forbidden)
                    .hasMessageContaining("permission denied");
        }
        assertThat(rows(aggregate)).isEqualTo(1);
    }

    private static Uni<Object> run(Mutiny.Session session, String sql) {
        return sql.startsWith("select")
                ? session.createNativeQuery(sql, Long.class).getSingleResult().map(Object.class::cast)
                : session.createNativeQuery(sql).executeUpdate().map(Object.class::cast);
    }

    @Test
    void aFactCommittedLaterThanOneWithAHigherIdIsStillSent() {
        UUID early = ids.next();
        CompletableFuture<Void> appended = new CompletableFuture<>();
        CompletableFuture<Void> commit = new CompletableFuture<>();
        CompletableFuture<Void> slow = transactions
                .forTenant(tenant, session -> outbox.append(session, Writers.fact(tenant, early, 1))
                        .invoke(() -> appended.complete(null))
                        .call(() -> resumedHere(commit)))
                .subscribeAsCompletionStage();
        appended.join();

        UUID late = ids.next();
        writers.write(Writers.fact(tenant, late, 1));
        ReceivedFact first = received(late);

        commit.complete(null);
        slow.join();
        assertThat(received(early).id()).isLessThan(first.id());
    }

    /** Waits for another thread, and goes on where the transaction is. */
    private static Uni<Void> resumedHere(CompletableFuture<Void> signal) {
        Context here = Vertx.currentContext();
        return Uni.createFrom().completionStage(signal).emitOn(work -> here.runOnContext(ignored -> work.run()));
    }
}
