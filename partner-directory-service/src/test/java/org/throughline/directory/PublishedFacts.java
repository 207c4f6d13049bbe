package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;

/** What arrived at the broker about one aggregate; each fact was valid against the schema this service promises. */
public final class PublishedFacts {

    private static final String TOPIC = "directory.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private PublishedFacts() {}

    /** The first facts of the aggregate, as many as are expected, in their order. */
    public static List<ReceivedFact> of(String aggregate, int expected) throws IOException {
        List<ReceivedFact> seen = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning()) {
            Instant end = Instant.now().plus(PATIENCE);
            while (seen.size() < expected && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (aggregate.equals(message.key())) {
                        seen.add(((Reading.Understood) CloudEvents.read(message.value())).fact());
                    }
                });
            }
        }
        assertThat(seen).as("facts of the aggregate").hasSize(expected);
        for (ReceivedFact fact : seen) {
            assertAsPromised(fact);
        }
        assertThat(seen.stream().map(ReceivedFact::aggregateVersion))
                .as("counted from 1 without a gap")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, expected).boxed().collect(Collectors.toList()));
        return seen;
    }

    private static KafkaConsumer<String, byte[]> fromTheBeginning() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty("throughline.kafka.bootstrap-servers"));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, UUID.randomUUID().toString());
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static void assertAsPromised(ReceivedFact fact) throws IOException {
        Path file = Path.of("contracts/events", fact.type() + ".schema.json");
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file));
        assertThat(schema.validate(fact.data())).as(fact.type()).isEmpty();
    }
}
