package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;

/** A topic of a test's own on the real broker, and what is seen on it. */
public final class TestTopic implements AutoCloseable {

    private static final int PARTITIONS = 4;

    private final String name = "test-" + UUID.randomUUID();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    public TestTopic() throws Exception {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(
                            new NewTopic(name, PARTITIONS, (short) 1), new NewTopic(deadLetters(), 1, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> settings = new HashMap<>(connection());
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        partitions.add(new TopicPartition(deadLetters(), 0));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition(name, partition));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"));
    }

    public String name() {
        return name;
    }

    public String deadLetters() {
        return name + ".dead-letter";
    }

    /** Everything so far, in order per partition. */
    public List<ConsumerRecord<String, byte[]>> poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return List.copyOf(seen);
    }

    public List<ReceivedFact> facts() {
        return poll().stream()
                .filter(message -> message.topic().equals(name))
                .map(TestTopic::fact)
                .toList();
    }

    private static ReceivedFact fact(ConsumerRecord<String, byte[]> message) {
        ReceivedFact fact = ((Reading.Understood) CloudEvents.read(message.value())).fact();
        assertThat(message.key()).isEqualTo(fact.aggregateId().toString());
        return fact;
    }

    /** The versions of an aggregate as they came, repetitions included. */
    public List<Long> versions(UUID aggregate) {
        return versions(facts(), aggregate);
    }

    private static List<Long> versions(List<ReceivedFact> facts, UUID aggregate) {
        return facts.stream()
                .filter(fact -> fact.aggregateId().equals(aggregate))
                .map(ReceivedFact::aggregateVersion)
                .toList();
    }

    public List<ConsumerRecord<String, byte[]>> awaitMessages(
            Predicate<List<ConsumerRecord<String, byte[]>>> enough, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<ConsumerRecord<String, byte[]>> messages = poll();
        while (!enough.test(messages) && System.nanoTime() < deadline) {
            messages = poll();
        }
        return messages;
    }

    /** Waits until the last version of each aggregate was seen, then checks that order held. */
    public void awaitInOrder(Map<UUID, Long> lastVersions, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline && !isComplete(lastVersions)) {
            Thread.onSpinWait();
        }
        List<ReceivedFact> facts = facts();
        lastVersions.forEach((aggregate, last) -> assertThat(applied(versions(facts, aggregate)))
                .as("last version of aggregate %s that could be applied in order", aggregate)
                .isEqualTo(last));
    }

    private boolean isComplete(Map<UUID, Long> lastVersions) {
        Map<UUID, Long> highest = new HashMap<>();
        facts().forEach(fact -> highest.merge(fact.aggregateId(), fact.aggregateVersion(), Math::max));
        return highest.entrySet().containsAll(lastVersions.entrySet());
    }

    /** What a consumer with a version guard applies: a repetition is ignored, a gap would stop it. */
    private static long applied(List<Long> versions) {
        long applied = 0;
        for (long version : versions) {
            applied = version == applied + 1 ? version : applied;
        }
        return applied;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
