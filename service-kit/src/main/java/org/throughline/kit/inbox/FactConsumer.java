package org.throughline.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FailureTrace;

/**
 * Reads topics on a thread of its own, until it is closed, and hands every message to the intake. Any number of
 * processes may run the same consumer: Kafka divides the partitions among them. Kafka need not be there when it starts.
 */
public final class FactConsumer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FactConsumer.class);
    private static final Duration BEGIN_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final FactStore store;
    private final Settings settings;
    private final Clock clock;
    private final InboxMetrics metrics;
    private final Thread thread;
    private volatile boolean wanted = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    /**
     * What it reads, and how.
     *
     * @param kafka the client settings: addresses, security
     * @param retention for which {@link FactStore#forgetBefore} keeps what it need not keep for ever
     */
    public record Settings(List<String> topics, Map<String, Object> kafka, Duration retention) {
        public Settings {
            topics = List.copyOf(topics);
            kafka = Map.copyOf(kafka);
        }
    }

    public FactConsumer(FactStore store, Settings settings, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.metrics = new InboxMetrics(registry, store.consumer());
        this.thread = new Thread(this::run, "facts-" + store.consumer());
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (wanted) {
                read();
                if (wanted) {
                    Thread.sleep(BEGIN_AGAIN_AFTER.toMillis());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws InterruptedException {
        try (DeadLetters deadLetters = new DeadLetters(store.consumer(), settings.kafka());
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(clientSettings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            reading = consumer;
            FactIntake intake = new FactIntake(store, deadLetters, metrics);
            Upkeep upkeep = new Upkeep(store, intake, clock, settings.retention());
            new TopicReading(consumer, settings.topics(), intake, upkeep, metrics).run(() -> wanted);
        } catch (WakeupException stopped) {
            LOG.debug("Woken to stop");
        } catch (RuntimeException failed) {
            LOG.warnf("Consumer %s begins again: %s", store.consumer(), FailureTrace.typesOf(failed));
        } finally {
            reading = null;
        }
    }

    private Map<String, Object> clientSettings() {
        Map<String, Object> client = new HashMap<>(settings.kafka());
        client.put(ConsumerConfig.GROUP_ID_CONFIG, store.consumer());
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        client.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        client.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        client.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        client.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        client.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        return client;
    }

    /** Finishes the message at hand and commits. */
    @Override
    public void close() {
        wanted = false;
        KafkaConsumer<String, byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
