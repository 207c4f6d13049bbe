package org.throughline.servers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A service's clock in its tests: it runs with the machine's, in whole milliseconds, and can be moved. A test produces it as the bean that replaces the kit's. */
public class MovableClock extends Clock {

    private final Clock machine = Clock.tickMillis(ZoneOffset.UTC);
    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is this instant, and runs. */
    public void set(Instant now) {
        ahead = Duration.between(machine.instant(), now);
    }

    /** From now on it is ahead of the machine's by this much. */
    public void putAhead(Duration by) {
        ahead = by;
    }

    /** From now on it is the machine's again. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Moves with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock moved = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moved.withZone(other);
            }

            @Override
            public Instant instant() {
                return moved.instant();
            }
        };
    }
}
