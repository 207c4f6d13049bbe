package org.throughline.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Facts as any consumer reads them: those on referral.v1 are checked against this service's own contracts. */
public final class Facts {

    private static final String OWN = "referral.v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Facts() {}

    /** The facts of a referral in order, once there are so many. */
    public static List<JsonNode> of(String referral, int expected) {
        return District.await(() -> of(referral), facts -> facts.size() >= expected);
    }

    /** What the contract of its type says against a fact's data. */
    public static Set<ValidationMessage> faults(JsonNode fact) {
        return faults(fact.get("type").asText(), fact.get("data"));
    }

    public static Set<ValidationMessage> faults(String type, JsonNode data) {
        try (InputStream schema = Files.newInputStream(Path.of("contracts", "events", type + ".schema.json"))) {
            return SCHEMAS.getSchema(schema).validate(data);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The facts of this type in a district, once there are so many; those of one aggregate in order. */
    public static List<JsonNode> ofDistrict(UUID tenant, String type, int expected) {
        return District.await(
                () -> read(
                        OWN,
                        fact -> fact.get("type").asText().equals(type)
                                && fact.get("tenant").asText().equals(tenant.toString())),
                facts -> facts.size() >= expected);
    }

    private static List<JsonNode> of(String referral) {
        return read(OWN, fact -> fact.get("subject").asText().equals(referral));
    }

    /** What another service tells of an aggregate on its topic, in order. */
    public static List<JsonNode> on(String topic, String aggregate) {
        return read(topic, fact -> fact.get("subject").asText().equals(aggregate));
    }

    private static List<JsonNode> read(String topic, Predicate<JsonNode> wanted) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                System.getProperty("throughline.kafka.bootstrap-servers"),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        List<JsonNode> facts = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            for (int polls = 0; polls < 4; polls++) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(250))) {
                    JsonNode fact = read(message.value());
                    if (wanted.test(fact)) {
                        facts.add(fact);
                    }
                }
            }
        }
        return facts;
    }

    private static JsonNode read(byte[] message) {
        try {
            return JSON.readTree(message);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
