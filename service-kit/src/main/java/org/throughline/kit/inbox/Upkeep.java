package org.throughline.kit.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.throughline.kit.problem.FailureTrace;

/**
 * What a consumer does beside reading: at its start, and every hour, it tries the parked facts again (a new version of
 * the service is what usually cures them) and forgets what is old.
 */
final class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final long EVERY_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final long AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final FactStore store;
    private final FactIntake intake;
    private final Clock clock;
    private final Duration retention;
    private long dueNanos = System.nanoTime();

    Upkeep(FactStore store, FactIntake intake, Clock clock, Duration retention) {
        this.store = store;
        this.intake = intake;
        this.clock = clock;
        this.retention = retention;
    }

    void whenDue() {
        if (System.nanoTime() - dueNanos < 0) {
            return;
        }
        try {
            Instant now = clock.instant();
            for (FactStore.ParkedAggregate parked : store.parked().await().atMost(WITHIN)) {
                intake.redrive(parked.tenant(), parked.aggregateId());
            }
            store.forgetBefore(now.minus(retention)).await().atMost(WITHIN);
            dueNanos = System.nanoTime() + EVERY_NANOS;
        } catch (RuntimeException failed) {
            LOG.warnf("Upkeep of consumer %s is tried again: %s", store.consumer(), FailureTrace.typesOf(failed));
            dueNanos = System.nanoTime() + AFTER_FAILURE_NANOS;
        }
    }
}
