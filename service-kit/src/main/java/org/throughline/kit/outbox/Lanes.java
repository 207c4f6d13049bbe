package org.throughline.kit.outbox;

import java.util.UUID;

/**
 * The outbox is divided into lanes, and one relay at a time works on a lane: so an aggregate's facts, which are all in
 * one lane, are sent by one relay.
 */
final class Lanes {

    static final int COUNT = 32;

    private Lanes() {}

    /** The same in every version of the software: rows of two versions lie in the table at the same time. */
    static int of(UUID aggregateId) {
        long bits = aggregateId.getMostSignificantBits() ^ aggregateId.getLeastSignificantBits();
        return Math.floorMod((int) (bits ^ (bits >>> 32)), COUNT);
    }

    /** How many lanes one of so many relays takes; together they can take all. */
    static int share(int relays) {
        return relays < 1 ? COUNT : (COUNT + relays - 1) / relays;
    }
}
