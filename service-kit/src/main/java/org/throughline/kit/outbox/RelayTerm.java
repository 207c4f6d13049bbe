package org.throughline.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.FactProducer;

/**
 * A relay's work from the opening of a connection to its loss: hold a fair share of the lanes, send what they contain,
 * mark what is acknowledged.
 *
 * <p>A fact is sent again when the relay dies between the broker's acknowledgement and the mark. Consumers ignore a
 * version they have applied, so it takes effect once.
 *
 * <p>One thread runs this and alone changes its state; the Kafka client's thread only puts answers into a queue.
 */
final class RelayTerm {

    private static final Logger LOG = Logger.getLogger(RelayTerm.class);

    private static final int BATCH = 500;
    private static final int FORGET_BATCH = 5_000;
    private static final Duration SHARE_EVERY = Duration.ofSeconds(1);
    private static final Duration NOTIFY_EVERY = Duration.ofMillis(20);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
    private static final Duration FORGET_EVERY = Duration.ofSeconds(30);
    private static final Duration WITHOUT_BROKER = Duration.ofSeconds(1);
    private static final Duration LAST_ANSWERS_WITHIN = Duration.ofSeconds(3);

    /** What the broker said to a row. */
    private record Answer(OutboxRow row, @Nullable Throwable failure) {}

    private final RelaySettings settings;
    private final RelayConnection connection;
    private final FactProducer producer;
    private final WakeUp wakeUp;
    private final RelayMetrics metrics;

    private final Map<Integer, Lane> held = new TreeMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Due share = new Due(SHARE_EVERY);
    private final Due notification = new Due(NOTIFY_EVERY);
    private final Due measurement = new Due(MEASURE_EVERY);
    private final Due forgetting = new Due(FORGET_EVERY);
    private int relays = 1;
    private boolean othersAreToKnow;
    private long noBrokerUntil = Long.MIN_VALUE;

    RelayTerm(
            RelaySettings settings,
            RelayConnection connection,
            FactProducer producer,
            WakeUp wakeUp,
            RelayMetrics metrics) {
        this.settings = settings;
        this.connection = connection;
        this.producer = producer;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
    }

    /** Returns when it is not wanted any more or the connection is gone. */
    void run(BooleanSupplier wanted) throws InterruptedException {
        while (wanted.getAsBoolean() && connection.isOpen()) {
            settleAnswers();
            shareLanes();
            boolean more = handOver();
            tellOthers();
            keepHouse();
            if (!more && answers.isEmpty()) {
                wakeUp.await(othersAreToKnow ? NOTIFY_EVERY : settings.poll());
            }
        }
        takeLastAnswers();
    }

    private void takeLastAnswers() throws InterruptedException {
        long deadline = now() + LAST_ANSWERS_WITHIN.toMillis();
        held.values().forEach(Lane::giveUpWaiting);
        while (connection.isOpen() && now() < deadline && held.values().stream().anyMatch(Lane::hasInFlight)) {
            wakeUp.await(settings.poll());
            settleAnswers();
        }
    }

    /** Sends what had to wait for an answer, then marks what was acknowledged before its lane is selected again. */
    private void settleAnswers() {
        List<OutboxRow> acknowledged = new ArrayList<>();
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            Throwable failure = answer.failure();
            if (failure == null) {
                acknowledged.add(answer.row());
                lane(answer.row()).acknowledged(answer.row()).ifPresent(this::send);
            } else {
                stop(answer.row(), failure);
            }
        }
        if (!acknowledged.isEmpty()) {
            connection.markSent(acknowledged);
            metrics.sent(acknowledged.size());
        }
    }

    private void stop(OutboxRow row, Throwable failure) {
        metrics.failed();
        LOG.warnf(
                "Fact %s was not sent (%s); its lane waits",
                row.id(), failure.getClass().getSimpleName());
        lane(row).failed(now());
        if (FactProducer.isFatal(failure)) {
            throw new RelayInterrupted("the relay's producer", failure);
        }
    }

    private Lane lane(OutboxRow row) {
        return Optional.ofNullable(held.get(row.lane())).orElseThrow();
    }

    /** A relay that came gets its share within a second; the lanes of one that is gone are taken as soon. */
    private void shareLanes() {
        if (!share.isDue(now())) {
            return;
        }
        relays = connection.relays();
        int surplus = held.size() - Lanes.share(relays);
        if (surplus > 0) {
            giveBack(surplus);
        } else if (surplus < 0) {
            takeMore(-surplus);
        }
    }

    private void giveBack(int count) {
        List<Integer> lanes = held.entrySet().stream()
                .filter(lane -> !lane.getValue().hasInFlight())
                .map(Map.Entry::getKey)
                .limit(count)
                .toList();
        connection.unlock(lanes);
        held.keySet().removeAll(lanes);
    }

    private void takeMore(int count) {
        List<Integer> free = new ArrayList<>(connection.freeLanes());
        Collections.shuffle(free);
        List<Integer> wanted = free.subList(0, Math.min(count, free.size()));
        if (!wanted.isEmpty()) {
            connection.lock(wanted).forEach(lane -> held.put(lane, new Lane()));
        }
    }

    /** Returns whether there may be more to send at once. */
    private boolean handOver() {
        List<Integer> idle = held.entrySet().stream()
                .filter(lane -> lane.getValue().isIdle(now()))
                .map(Map.Entry::getKey)
                .toList();
        if (idle.isEmpty() || now() < noBrokerUntil) {
            return false;
        }
        List<OutboxRow> unsent = connection.unsent(idle, BATCH);
        if (unsent.isEmpty() || !brokerKnowsTopic()) {
            return false;
        }
        byLane(unsent).forEach(rows -> lane(rows.get(0)).take(rows).forEach(this::send));
        return unsent.size() >= BATCH;
    }

    private static Collection<List<OutboxRow>> byLane(List<OutboxRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(OutboxRow::lane)).values();
    }

    /** Asked first, because a send without metadata would block this thread once per row. */
    private boolean brokerKnowsTopic() {
        try {
            producer.requireTopic(settings.topic());
            return true;
        } catch (KafkaException absent) {
            metrics.failed();
            LOG.warnf(
                    "No broker tells about topic %s (%s)",
                    settings.topic(), absent.getClass().getSimpleName());
            noBrokerUntil = now() + WITHOUT_BROKER.toMillis();
            return false;
        }
    }

    private void send(OutboxRow row) {
        producer.send(settings.topic(), row.aggregate().id(), row.message(settings.source()))
                .whenComplete((done, failure) -> answered(row, failure));
    }

    private void answered(OutboxRow row, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        answers.add(new Answer(row, cause));
        wakeUp.call();
    }

    /** However many transactions committed, the other relays hear of it at most every 20 ms. */
    private void tellOthers() {
        othersAreToKnow |= wakeUp.takeCommittedHere();
        if (othersAreToKnow && relays == 1) {
            othersAreToKnow = false;
        }
        if (othersAreToKnow && notification.isDue(now())) {
            connection.notifyOthers();
            othersAreToKnow = false;
        }
    }

    private void keepHouse() {
        if (measurement.isDue(now())) {
            metrics.backlog(connection.backlog());
        }
        if (held.containsKey(0) && forgetting.isDue(now())) {
            connection.forgetSentBefore(settings.retention(), FORGET_BATCH);
        }
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** Something that is done at once and then at most so often. */
    private static final class Due {

        private final long everyMillis;
        private long nextMillis = Long.MIN_VALUE;

        Due(Duration every) {
            this.everyMillis = every.toMillis();
        }

        boolean isDue(long nowMillis) {
            if (nowMillis < nextMillis) {
                return false;
            }
            nextMillis = nowMillis + everyMillis;
            return true;
        }
    }
}
