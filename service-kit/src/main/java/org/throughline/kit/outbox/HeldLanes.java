package org.throughline.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lanes that this relay alone may send from, as long as its connection lasts: a fair share of all. */
final class HeldLanes {

    private static final Duration SHARE_EVERY = Duration.ofSeconds(1);

    private final RelayConnection connection;
    private final Map<Integer, Lane> held = new TreeMap<>();
    private final Due share = new Due(SHARE_EVERY);
    private int relays = 1;

    HeldLanes(RelayConnection connection) {
        this.connection = connection;
    }

    /** A relay that came gets its share within a second; the lanes of one that is gone are taken as soon. */
    void share(long now) {
        if (!share.isDue(now)) {
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

    boolean isOnlyRelay() {
        return relays == 1;
    }

    /** Whether this relay is the one of all that does what only one needs to do. */
    boolean hasFirst() {
        return held.containsKey(0);
    }

    Lane of(OutboxRow row) {
        return Optional.ofNullable(held.get(row.lane())).orElseThrow();
    }

    List<Integer> idle(long now) {
        return held.entrySet().stream()
                .filter(lane -> lane.getValue().isIdle(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    void giveUpWaiting() {
        held.values().forEach(Lane::giveUpWaiting);
    }

    boolean hasInFlight() {
        return held.values().stream().anyMatch(Lane::hasInFlight);
    }
}
