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
import java.util.function.Predicate;
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

/** What really arrived at the broker; each fact was valid against the schema this service promises. */
public final class PublishedFacts implements AutoCloseable {

    private static final String TOPIC = "directory.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Predicate<ReceivedFact> wanted;
    private final List<ReceivedFact> seen = new ArrayList<>();

    private PublishedFacts(Predicate<ReceivedFact> wanted) {
        this.consumer = fromTheBeginning();
        this.wanted = wanted;
    }

    /** All facts of a district, from the first one on. */
    public static PublishedFacts ofDistrict(UUID tenant) {
        return new PublishedFacts(fact -> fact.tenant().value().equals(tenant));
    }

    /** The first facts of the aggregate, as many as are expected, in their order. */
    public static List<ReceivedFact> of(String aggregate, int expected) throws IOException {
        try (PublishedFacts facts =
                new PublishedFacts(fact -> fact.aggregateId().toString().equals(aggregate))) {
            List<ReceivedFact> seen = facts.until(found -> found.size() >= expected);
            assertThat(seen).as("facts of the aggregate").hasSize(expected);
            assertThat(seen.stream().map(ReceivedFact::aggregateVersion))
                    .as("counted from 1 without a gap")
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, expected).boxed().collect(Collectors.toList()));
            return seen;
        }
    }

    /** All that were seen so far, once they are enough. */
    public List<ReceivedFact> until(Predicate<List<ReceivedFact>> enough) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!enough.test(seen) && Instant.now().isBefore(end)) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                ReceivedFact fact = ((Reading.Understood) CloudEvents.read(message.value())).fact();
                if (wanted.test(fact)) {
                    assertThat(message.key()).isEqualTo(fact.aggregateId().toString());
                    seen.add(fact);
                }
            });
        }
        assertThat(enough.test(seen)).as("facts seen: %s", seen).isTrue();
        for (ReceivedFact fact : seen) {
            assertAsPromised(fact);
        }
        return List.copyOf(seen);
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

    @Override
    public void close() {
        consumer.close();
    }
}
