package org.throughline.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.FactProducer;

/** What is handed to the broker, and what it answers: on the Kafka client's thread, and kept until it is asked for. */
final class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final Duration WITHOUT_BROKER = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final FactProducer producer;
    private final Runnable answered;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private long noBrokerUntil = Long.MIN_VALUE;

    /** @param answered told of each answer, on another thread */
    Deliveries(RelaySettings settings, FactProducer producer, Runnable answered) {
        this.settings = settings;
        this.producer = producer;
        this.answered = answered;
    }

    /** What the broker said to a row. */
    record Answer(OutboxRow row, @Nullable Throwable failure) {}

    void send(OutboxRow row) {
        producer.send(settings.topic(), row.aggregate().id(), row.message(settings.source()))
                .whenComplete((done, failure) -> answer(row, failure));
    }

    private void answer(OutboxRow row, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        answers.add(new Answer(row, cause));
        answered.run();
    }

    boolean hasAnswers() {
        return !answers.isEmpty();
    }

    /** The answers that came since, each once. */
    List<Answer> takeAnswers() {
        List<Answer> taken = new ArrayList<>();
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            taken.add(answer);
        }
        return taken;
    }

    /** Whether the broker was absent a moment ago: it is not asked again so soon. */
    boolean isWithoutBroker(long now) {
        return now < noBrokerUntil;
    }

    /** Asked before anything is sent, because a send without metadata would block the relay's thread once per row. */
    boolean brokerKnowsTopic(long now) {
        try {
            producer.requireTopic(settings.topic());
            return true;
        } catch (KafkaException absent) {
            LOG.warnf(
                    "No broker tells about topic %s (%s)",
                    settings.topic(), absent.getClass().getSimpleName());
            noBrokerUntil = now + WITHOUT_BROKER.toMillis();
            return false;
        }
    }
}
