package org.throughline.consent;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: it runs, and can be set. */
public class MovableClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    /** Takes the place of the kit's. */
    public static class Producer {
        @Produces
        @Singleton
        MovableClock movable() {
            return new MovableClock();
        }
    }

    public void set(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(Instant.now().plus(offset).toEpochMilli());
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
