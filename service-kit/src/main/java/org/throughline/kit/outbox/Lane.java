package org.throughline.kit.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lane that this relay holds: what it has sent and what has to wait for that.
 *
 * <p>Of one aggregate at most one fact is on its way: the next is sent when the one before it is acknowledged. So no
 * failure, time-out or repetition in the Kafka client can put a later fact before an earlier one. Used by the relay's
 * thread only.
 */
final class Lane {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Map<OutboxRow.Aggregate, Deque<OutboxRow>> waiting = new HashMap<>();
    private int inFlight;
    private int failures;
    private long pausedUntilMillis = Long.MIN_VALUE;

    /** Only then may its rows be selected: all that were selected before are sent and marked, or given up. */
    boolean isIdle(long nowMillis) {
        return inFlight == 0 && nowMillis >= pausedUntilMillis;
    }

    boolean hasInFlight() {
        return inFlight > 0;
    }

    /** Takes unsent rows, each aggregate's in order; returns those to send now. */
    List<OutboxRow> take(List<OutboxRow> rows) {
        List<OutboxRow> first = new ArrayList<>();
        for (OutboxRow row : rows) {
            Deque<OutboxRow> later = waiting.get(row.aggregate());
            if (later == null) {
                waiting.put(row.aggregate(), new ArrayDeque<>());
                first.add(row);
            } else {
                later.add(row);
            }
        }
        inFlight += first.size();
        return first;
    }

    /** Returns the next row of the same aggregate, which is now to be sent. */
    Optional<OutboxRow> acknowledged(OutboxRow row) {
        failures = 0;
        Deque<OutboxRow> later = waiting.get(row.aggregate());
        if (later == null || later.isEmpty()) {
            waiting.remove(row.aggregate());
            inFlight--;
            return Optional.empty();
        }
        return Optional.of(later.remove());
    }

    /** The first failure stops the lane: what waits is given up, and selected again after a pause. */
    void failed(long nowMillis) {
        inFlight--;
        giveUpWaiting();
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 10));
        failures++;
        pausedUntilMillis = nowMillis + pause;
    }

    /** Sends nothing more of what was selected. */
    void giveUpWaiting() {
        waiting.clear();
    }
}
