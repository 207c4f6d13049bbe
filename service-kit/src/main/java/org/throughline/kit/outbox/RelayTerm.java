package org.throughline.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
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
    private static final Duration NOTIFY_EVERY = Duration.ofMillis(20);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
    private static final Duration FORGET_EVERY = Duration.ofSeconds(30);
    private static final Duration LAST_ANSWERS_WITHIN = Duration.ofSeconds(3);

    private final RelaySettings settings;
    private final RelayConnection connection;
    private final WakeUp wakeUp;
    private final RelayMetrics metrics;
    private final HeldLanes lanes;
    private final Deliveries deliveries;

    private final Due notification = new Due(NOTIFY_EVERY);
    private final Due measurement = new Due(MEASURE_EVERY);
    private final Due forgetting = new Due(FORGET_EVERY);
    private boolean othersAreToKnow;

    RelayTerm(
            RelaySettings settings,
            RelayConnection connection,
            FactProducer producer,
            WakeUp wakeUp,
            RelayMetrics metrics) {
        this.settings = settings;
        this.connection = connection;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
        this.lanes = new HeldLanes(connection);
        this.deliveries = new Deliveries(settings, producer, wakeUp::call);
    }

    /** Returns when it is not wanted any more or the connection is gone. */
    void run(BooleanSupplier wanted) throws InterruptedException {
        while (wanted.getAsBoolean() && connection.isOpen()) {
            settleAnswers();
            lanes.share(now());
            long began = System.nanoTime();
            boolean more = handOver();
            Duration looking = Duration.ofNanos(System.nanoTime() - began);
            tellOthers();
            keepHouse();
            if (!more && !deliveries.hasAnswers()) {
                wakeUp.await(othersAreToKnow ? NOTIFY_EVERY : settings.untilNextLook(looking));
            }
        }
        takeLastAnswers();
    }

    private void takeLastAnswers() throws InterruptedException {
        long deadline = now() + LAST_ANSWERS_WITHIN.toMillis();
        lanes.giveUpWaiting();
        while (connection.isOpen() && now() < deadline && lanes.hasInFlight()) {
            wakeUp.await(settings.poll());
            settleAnswers();
        }
    }

    /** Sends what had to wait for an answer, then marks what was acknowledged before its lane is selected again. */
    private void settleAnswers() {
        List<OutboxRow> acknowledged = new ArrayList<>();
        for (Deliveries.Answer answer : deliveries.takeAnswers()) {
            Throwable failure = answer.failure();
            if (failure == null) {
                acknowledged.add(answer.row());
                lanes.of(answer.row()).acknowledged(answer.row()).ifPresent(deliveries::send);
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
        lanes.of(row).failed(now());
        if (FactProducer.isFatal(failure)) {
            throw new RelayInterrupted("the relay's producer", failure);
        }
    }

    /** Returns whether there may be more to send at once. */
    private boolean handOver() {
        List<Integer> idle = lanes.idle(now());
        if (idle.isEmpty() || deliveries.isWithoutBroker(now())) {
            return false;
        }
        List<OutboxRow> unsent = connection.unsent(idle, BATCH);
        if (unsent.isEmpty()) {
            return false;
        }
        if (!deliveries.brokerKnowsTopic(now())) {
            metrics.failed();
            return false;
        }
        byLane(unsent).forEach(rows -> lanes.of(rows.get(0)).take(rows).forEach(deliveries::send));
        return unsent.size() >= BATCH;
    }

    private static Collection<List<OutboxRow>> byLane(List<OutboxRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(OutboxRow::lane)).values();
    }

    /** However many transactions committed, the other relays hear of it at most every 20 ms. */
    private void tellOthers() {
        othersAreToKnow |= wakeUp.takeCommittedHere();
        if (othersAreToKnow && lanes.isOnlyRelay()) {
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
        if (lanes.hasFirst() && forgetting.isDue(now())) {
            connection.forgetSentBefore(settings.retention(), FORGET_BATCH);
        }
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
