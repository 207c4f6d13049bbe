package org.throughline.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.throughline.kit.outbox.RelayConnection.Backlog;

/** What an operator watches: how much waits, how long, how much goes out, how often it does not. */
final class RelayMetrics {

    private final Counter sent;
    private final Counter failures;
    private volatile Backlog backlog = new Backlog(0, 0);

    RelayMetrics(MeterRegistry registry) {
        sent = Counter.builder("throughline.outbox.sent")
                .description("Facts acknowledged by the broker")
                .register(registry);
        failures = Counter.builder("throughline.outbox.failures")
                .description("Sends that failed and are repeated")
                .register(registry);
        Gauge.builder("throughline.outbox.unsent", this, metrics -> metrics.backlog.rows())
                .description("Facts that wait to be sent")
                .register(registry);
        Gauge.builder("throughline.outbox.oldest.age", this, metrics -> metrics.backlog.oldestSeconds())
                .description("Age of the oldest fact that waits")
                .baseUnit("seconds")
                .register(registry);
    }

    void sent(int rows) {
        sent.increment(rows);
    }

    void failed() {
        failures.increment();
    }

    void backlog(Backlog measured) {
        backlog = measured;
    }
}
