package org.throughline.kit.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.FactProducer;

/**
 * Tells the dead-letter topic of a topic about a message that can never be applied: its code and its place. The topic
 * keeps its messages for ever, so the message itself, which may contain anything, is not repeated.
 */
final class DeadLetters implements AutoCloseable {

    private static final Duration DELIVERY = Duration.ofSeconds(10);

    private final String consumer;
    private final FactProducer producer;

    DeadLetters(String consumer, Map<String, Object> kafka) {
        this.consumer = consumer;
        this.producer = new FactProducer(kafka, DELIVERY);
    }

    static String topicOf(String topic) {
        return topic + ".dead-letter";
    }

    /** Returns when the broker has it. */
    void add(ConsumerRecord<?, ?> message, String code, @Nullable UUID eventId) throws InterruptedException {
        ObjectNode letter = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("consumer", consumer)
                .put("topic", message.topic())
                .put("partition", message.partition())
                .put("offset", message.offset());
        if (eventId != null) {
            letter.put("eventId", eventId.toString());
        }
        try {
            producer.send(topicOf(message.topic()), letter.toString().getBytes(StandardCharsets.UTF_8))
                    .toCompletableFuture()
                    .get(2 * DELIVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Unavailable(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
