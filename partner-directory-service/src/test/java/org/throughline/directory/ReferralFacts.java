package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/** Facts as referral-service promises them, on the real broker; each is valid against its publisher's schema. */
public final class ReferralFacts implements AutoCloseable {

    private static final Path PROMISED = Path.of("../referral-service/contracts/events");

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final UUID tenant;

    public ReferralFacts(UUID tenant) {
        this.tenant = tenant;
    }

    public void send(UUID referral, long version, String word, Instant at, Map<String, ?> data) throws IOException {
        String type = "org.throughline.referral." + word + ".v1";
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(PROMISED.resolve(type + ".schema.json")))
                        .validate(new ObjectMapper().valueToTree(data)))
                .as(type)
                .isEmpty();
        UUID id = UUID.nameUUIDFromBytes((referral.toString() + version).getBytes(StandardCharsets.UTF_8));
        producer.send(new ProducerRecord<>(
                "referral.v1",
                referral.toString(),
                CloudEvents.write(
                        id, "/referral-service", at, new Fact(type, new TenantId(tenant), referral, version, data))));
        producer.flush();
    }

    /** That a roster brought a school of this id, or changed it. */
    public void school(String sourcedId, long version, boolean active) throws IOException {
        send(
                UUID.nameUUIDFromBytes((tenant + sourcedId).getBytes(StandardCharsets.UTF_8)),
                version,
                "school.changed",
                Instant.parse("2026-08-17T12:00:00Z"),
                Map.of("sourcedId", sourcedId, "name", "School " + version, "active", active));
    }

    @Override
    public void close() {
        producer.close();
    }
}
