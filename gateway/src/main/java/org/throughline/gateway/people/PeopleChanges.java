package org.throughline.gateway.people;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.throughline.gateway.GatewaySettings;

/**
 * Reads what was done with people's accounts, on a thread of its own: from a token's lifetime ago on, since no older act
 * matters, and in every replica. While Kafka is away the door is open as before, and tokens hold until they run out.
 */
@ApplicationScoped
class PeopleChanges {
    private static final Logger LOG = Logger.getLogger(PeopleChanges.class);

    private static final String TOPIC = "directory.v1";
    private static final String PERSON_CHANGED = "org.throughline.directory.person.changed.v1";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BEGIN_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final Map<String, Object> kafka;
    private final GatewaySettings settings;
    private final TakenTokens tokens;
    private final ObjectMapper json;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "people-changes");
    private volatile boolean wanted = true;

    PeopleChanges(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            GatewaySettings settings,
            TakenTokens tokens,
            ObjectMapper json,
            Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.settings = settings;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        wanted = false;
        thread.join(STOP_WITHIN.toMillis());
    }

    private void run() {
        try {
            while (wanted) {
                read();
                Thread.sleep(BEGIN_AGAIN_AFTER.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(client(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> all = partitions(consumer);
            consumer.assign(all);
            goBack(consumer, all);
            while (wanted && !all.isEmpty() && partitions(consumer).equals(all)) {
                consumer.poll(POLL).forEach(this::hear);
            }
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "What was done with accounts is not heard, and read again: %s",
                    failed.getClass().getSimpleName());
        }
    }

    /** To the first message of a token's lifetime; to the end, as it was before that was asked, where there is none. */
    private void goBack(KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> all) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        long since = clock.instant().minus(settings.tokenLifetime()).toEpochMilli();
        consumer.offsetsForTimes(all.stream().collect(Collectors.toMap(partition -> partition, partition -> since)))
                .forEach((partition, first) ->
                        consumer.seek(partition, first == null ? requireNonNull(ends.get(partition)) : first.offset()));
    }

    /** None as long as the directory has not made its topic. */
    private static Set<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void hear(ConsumerRecord<String, byte[]> message) {
        try {
            JsonNode fact = json.readTree(message.value());
            if (PERSON_CHANGED.equals(fact.path("type").asText())) {
                tokens.heard(
                        fact.at("/data/personId").asText(),
                        fact.at("/data/act").asText(),
                        Instant.parse(fact.path("time").asText()));
            }
        } catch (IOException | DateTimeException unfit) {
            LOG.warnf("%s-%d at %d is no fact", message.topic(), message.partition(), message.offset());
        }
    }

    private Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(kafka);
        client.remove(ConsumerConfig.GROUP_ID_CONFIG);
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        client.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        client.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return client;
    }
}
