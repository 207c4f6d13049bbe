package org.throughline.outcomes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/** Publishes facts as referral-service and consent-service do. */
public final class Publisher implements AutoCloseable {
    private static final Instant AT = Instant.parse("2026-02-02T16:00:00.123Z");

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final UUID tenant;

    public Publisher(UUID tenant) {
        this.tenant = tenant;
    }

    public void requested(UUID referral, UUID student) {
        referral(
                referral,
                1,
                "requested",
                Map.of(
                        "studentId",
                        student,
                        "schoolSourcedId",
                        "S1",
                        "serviceId",
                        new UUID(1, 1),
                        "agencyId",
                        new UUID(1, 2),
                        "needCategory",
                        "COUNSELING",
                        "tier",
                        "TIER_2"));
    }

    public void referral(UUID referral, long version, String word, Map<String, Object> data) {
        Map<String, Object> whole = new HashMap<>(data);
        whole.put("referralId", referral);
        send("referral.v1", referral, version, "org.throughline.referral." + word + ".v1", whole);
    }

    public void release(UUID release, long version, String word, UUID student, UUID integrator) {
        send(
                "consent.v1",
                release,
                version,
                "org.throughline.consent.release." + word + ".v1",
                Map.of(
                        "releaseId", release,
                        "studentId", student,
                        "recipientKind", "INTEGRATOR",
                        "recipientId", integrator));
    }

    public void erased(UUID erasure, UUID student) {
        send("referral.v1", erasure, 1, "org.throughline.referral.subject.erased.v1", Map.of("studentId", student));
    }

    public void school(UUID school, long version) {
        send(
                "referral.v1",
                school,
                version,
                "org.throughline.referral.school.changed.v1",
                Map.of("sourcedId", "S1", "name", "School " + version, "active", true));
    }

    public void garbage(UUID key) {
        producer.send(
                new ProducerRecord<>("referral.v1", key.toString(), "not a fact".getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    private void send(String topic, UUID aggregate, long version, String type, Map<String, Object> data) {
        byte[] message = CloudEvents.write(
                UUID.nameUUIDFromBytes((aggregate + "/" + version).getBytes(StandardCharsets.UTF_8)),
                "/test",
                AT.plusSeconds(version),
                new Fact(type, new TenantId(tenant), aggregate, version, data));
        producer.send(new ProducerRecord<>(topic, aggregate.toString(), message));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
