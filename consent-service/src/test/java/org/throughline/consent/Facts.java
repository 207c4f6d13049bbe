package org.throughline.consent;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The facts on consent.v1 as any consumer reads them, and what their contracts say against them. */
public final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Facts() {}

    /** The facts of one release in their order, once there are so many. */
    public static List<JsonNode> of(UUID release, int expected) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"));
        List<JsonNode> facts = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor("consent.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (facts.size() < expected && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (release.toString().equals(message.key())) {
                        facts.add(JSON.readTree(message.value()));
                    }
                }
            }
        }
        return facts;
    }

    public static Set<ValidationMessage> faults(JsonNode fact) throws IOException {
        Path contract = Path.of("contracts", "events", fact.path("type").asText() + ".schema.json");
        try (InputStream schema = Files.newInputStream(contract)) {
            return SCHEMAS.getSchema(schema).validate(fact.path("data"));
        }
    }
}
