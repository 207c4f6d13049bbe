package org.throughline.outcomes.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its present end, and compares how far two groups have come. It blocks its thread. */
final class TopicEnds {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> kafka;

    TopicEnds(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /** Hands over every message there is now. */
    void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, WITHIN).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, WITHIN);
            while (!isAt(consumer, ends)) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    /** Whether the follower has stored everything that the leader has stored, and everything there was when this was asked. */
    boolean hasCaughtUp(String follower, Collection<String> topics) {
        try (Admin admin = Admin.create(kafka);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, WITHIN).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, WITHIN);
            Map<TopicPartition, OffsetAndMetadata> stored = admin.listConsumerGroupOffsets(follower)
                    .partitionsToOffsetAndMetadata()
                    .get(WITHIN.toSeconds(), TimeUnit.SECONDS);
            return partitions.stream()
                    .allMatch(partition -> stored(stored, partition) >= ends.getOrDefault(partition, 0L));
        } catch (ExecutionException | TimeoutException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long stored(Map<TopicPartition, OffsetAndMetadata> stored, TopicPartition partition) {
        OffsetAndMetadata offset = stored.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private static boolean isAt(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), WITHIN) >= end.getValue());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }
}
