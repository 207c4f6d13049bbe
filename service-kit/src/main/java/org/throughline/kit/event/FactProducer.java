package org.throughline.kit.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends messages that are acknowledged only when every in-sync replica has them. Making one needs no broker: a send
 * fails, later, when there is none.
 */
public final class FactProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    /**
     * @param connection the client settings: addresses, security
     * @param delivery how long the client itself repeats a send, with its sequence number, before it counts as failed
     */
    public FactProducer(Map<String, Object> connection, Duration delivery) {
        this.producer =
                new KafkaProducer<>(settings(connection, delivery), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Map<String, Object> connection, Duration delivery) {
        int deliveryMillis = Math.toIntExact(delivery.toMillis());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(10_000, deliveryMillis / 2));
        // Without metadata a send blocks its thread: not longer than this.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** Fails, after a second at most, when the topic is not known and no broker tells; then no send would block. */
    public void requireTopic(String topic) {
        producer.partitionsFor(topic);
    }

    /** Completes when the message is safe. It may complete on the client's own thread, which must not be blocked. */
    public CompletionStage<Void> send(String topic, UUID key, byte[] message) {
        return send(new ProducerRecord<>(topic, key.toString(), message));
    }

    /** As {@link #send(String, UUID, byte[])}, for a message that belongs to no aggregate. */
    public CompletionStage<Void> send(String topic, byte[] message) {
        return send(new ProducerRecord<>(topic, message));
    }

    private CompletionStage<Void> send(ProducerRecord<String, byte[]> message) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            Future<?> unused = producer.send(message, (place, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException refused) {
            acknowledged.completeExceptionally(refused);
        }
        return acknowledged;
    }

    /** After such a failure this producer never sends again: a new one has to be made. */
    public static boolean isFatal(Throwable failure) {
        return failure instanceof IllegalStateException
                || failure instanceof ProducerFencedException
                || failure instanceof OutOfOrderSequenceException
                || failure instanceof InvalidPidMappingException;
    }

    /** Gives up at once on everything not acknowledged. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
