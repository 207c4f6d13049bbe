package org.throughline.referral;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: it runs, and can be put forward. */
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Takes the place of the kit's. */
    public static class Producer {
        @Produces
        @Singleton
        MovableClock movable() {
            return new MovableClock();
        }
    }

    /** From now on it is ahead of the machine's by this much. */
    public void putAhead(Duration by) {
        ahead = by;
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(Instant.now().plus(ahead).toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("always UTC");
    }
}
