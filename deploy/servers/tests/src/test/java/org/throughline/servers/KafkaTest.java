package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaTest {

    private static final int RECORDS = 500;

    @Test
    void theTopicsAreThereAndKeepTheirRecordsForEver() throws Exception {
        try (Admin admin = Admin.create(settings())) {
            Map<String, TopicDescription> topics = admin.describeTopics(List.of(
                            "directory.v1",
                            "consent.v1",
                            "referral.v1",
                            "outcomes.v1",
                            "kit.v1",
                            "directory.v1.dead-letter",
                            "kit.v1.dead-letter"))
                    .allTopicNames()
                    .get();
            assertThat(topics.get("referral.v1").partitions()).hasSize(12);
            assertThat(topics.get("kit.v1.dead-letter").partitions()).hasSize(1);
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "referral.v1");
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("retention.ms")
                            .value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void aMisspeltTopicIsNotMade() throws Exception {
        Map<String, Object> settings = settings();
        settings.put("max.block.ms", 1_000);
        try (KafkaProducer<String, String> producer = producer(settings)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("referal.v1", "key", "value"))
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        send("before");
        ServersForTests.kill("kafka");
        ServersForTests.start("kafka");
        send("after");
        assertThat(valuesOf("kit.v1"))
                .filteredOn(value -> value.startsWith("before") || value.startsWith("after"))
                .hasSize(2 * RECORDS)
                .doesNotHaveDuplicates();
    }

    private static void send(String prefix) throws Exception {
        try (KafkaProducer<String, String> producer = producer(settings())) {
            var sent = IntStream.range(0, RECORDS)
                    .mapToObj(i -> producer.send(new ProducerRecord<>("kit.v1", "key" + i, prefix + i)))
                    .toList();
            for (var record : sent) {
                record.get();
            }
        }
    }

    private static List<String> valuesOf(String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<String> values = new ArrayList<>();
            while (values.size() < end) {
                consumer.poll(Duration.ofSeconds(5)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(
                Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"), "acks", "all"));
    }
}
