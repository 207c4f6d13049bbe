package org.throughline.kit.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.throughline.kit.problem.FailureTrace;

/**
 * The loop: poll, hand over one message after the other, commit what is stored. A partition whose message cannot be
 * stored now is paused at that message and tried again, however long it takes; the other partitions go on. Polling
 * never ceases, so the group does not take the consumer for dead.
 */
final class TopicReading implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(TopicReading.class);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 4;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<String> topics;
    private final FactIntake intake;
    private final Upkeep upkeep;
    private final InboxMetrics metrics;
    private final Map<TopicPartition, OffsetAndMetadata> stored = new HashMap<>();
    private final Map<TopicPartition, Pause> pauses = new HashMap<>();

    /** Where a partition stands still, since how many attempts, until when. */
    private record Pause(long offset, int attempts, long untilMillis) {

        /** Another failure; at another message it is the first. */
        static Pause after(Optional<Pause> before, long offset) {
            int attempts = before.filter(pause -> pause.offset() == offset)
                            .map(Pause::attempts)
                            .orElse(0)
                    + 1;
            long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempts - 1, 10));
            return new Pause(offset, attempts, now() + pause);
        }
    }

    TopicReading(
            KafkaConsumer<String, byte[]> consumer,
            List<String> topics,
            FactIntake intake,
            Upkeep upkeep,
            InboxMetrics metrics) {
        this.consumer = consumer;
        this.topics = topics;
        this.intake = intake;
        this.upkeep = upkeep;
        this.metrics = metrics;
    }

    void run(BooleanSupplier wanted) throws InterruptedException {
        consumer.subscribe(topics, this);
        try {
            while (wanted.getAsBoolean()) {
                upkeep.whenDue();
                resumeDue();
                ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
                for (TopicPartition partition : messages.partitions()) {
                    hand(partition, messages.records(partition), wanted);
                }
                commit();
            }
        } finally {
            commit();
        }
    }

    private void resumeDue() {
        List<TopicPartition> due = consumer.paused().stream()
                .filter(partition -> !isWaiting(partition))
                .toList();
        consumer.resume(due);
    }

    private boolean isWaiting(TopicPartition partition) {
        Pause pause = pauses.get(partition);
        return pause != null && now() < pause.untilMillis();
    }

    private void hand(TopicPartition partition, List<ConsumerRecord<String, byte[]>> messages, BooleanSupplier wanted)
            throws InterruptedException {
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (!wanted.getAsBoolean() || !isStored(partition, message)) {
                return;
            }
        }
    }

    /** Stores one message, or stops its partition at it. */
    private boolean isStored(TopicPartition partition, ConsumerRecord<String, byte[]> message)
            throws InterruptedException {
        try {
            intake.take(message, isLastAttempt(partition, message.offset()));
        } catch (Unavailable absent) {
            pause(partition, message.offset(), absent);
            return false;
        }
        pauses.remove(partition);
        metrics.waitingPartitions(pauses.size());
        stored.put(partition, new OffsetAndMetadata(message.offset() + 1));
        return true;
    }

    private boolean isLastAttempt(TopicPartition partition, long offset) {
        Pause pause = pauses.get(partition);
        return pause != null && pause.offset() == offset && pause.attempts() >= ATTEMPTS - 1;
    }

    private void pause(TopicPartition partition, long offset, Unavailable absent) {
        Pause pause = Pause.after(Optional.ofNullable(pauses.get(partition)), offset);
        pauses.put(partition, pause);
        metrics.waitingPartitions(pauses.size());
        consumer.seek(partition, offset);
        consumer.pause(List.of(partition));
        if (pause.attempts() == 1) {
            LOG.warnf("%s waits at %d: %s", partition, offset, FailureTrace.typesOf(absent));
        }
    }

    /** When the broker does not take it, the offsets go with the next commit, or the messages come again. */
    private void commit() {
        if (stored.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(stored), COMMIT_WITHIN);
            stored.clear();
        } catch (WakeupException stopping) {
            commit();
        } catch (KafkaException absent) {
            LOG.warnf("Offsets are not committed yet: %s", FailureTrace.typesOf(absent));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        stored.keySet().removeAll(partitions);
        pauses.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.debugf("Partitions came: %s", partitions);
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
