package org.throughline.gateway.people;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The directory's topic as it was before the gateway started: with what no fact is, and somebody deactivated a minute ago and long ago. */
public final class DirectoryTopic implements QuarkusTestResourceLifecycleManager {
    static final UUID GONE_A_MINUTE_AGO = UUID.fromString("01930000-0000-7000-8000-0000000000a1");
    static final UUID GONE_LONG_AGO = UUID.fromString("01930000-0000-7000-8000-0000000000a2");

    private static final String TOPIC = "directory.v1";

    @Override
    public Map<String, String> start() {
        Instant now = Instant.now();
        say(GONE_LONG_AGO, "DEACTIVATED", now.minus(Duration.ofMinutes(11)));
        send(GONE_A_MINUTE_AGO.toString(), "no fact", now);
        say(GONE_A_MINUTE_AGO, "DEACTIVATED", now.minus(Duration.ofMinutes(1)));
        return Map.of();
    }

    @Override
    public void stop() {
        // The broker is the test run's.
    }

    static void say(UUID person, String act, Instant at) {
        send(
                person.toString(),
                """
                {"specversion": "1.0", "id": "%s", "source": "/directory", "type": "org.throughline.directory.person.changed.v1",
                 "time": "%s", "subject": "%s", "datacontenttype": "application/json", "tenant": "%s", "aggregateversion": 2,
                 "data": {"personId": "%s", "act": "%s", "roles": [], "schoolSourcedIds": []}}"""
                        .formatted(UUID.randomUUID(), at, person, UUID.randomUUID(), person, act),
                at);
    }

    private static void send(String key, String text, Instant at) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPIC, null, at.toEpochMilli(), key, text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
