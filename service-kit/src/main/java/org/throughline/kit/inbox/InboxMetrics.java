package org.throughline.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an operator watches of a consumer. */
final class InboxMetrics {

    private final Counter applied;
    private final Counter repeated;
    private final Counter parked;
    private final Counter deadLettered;
    private volatile int waitingPartitions;

    InboxMetrics(MeterRegistry registry, String consumer) {
        applied = counter(registry, consumer, "applied", "Facts applied");
        repeated = counter(registry, consumer, "repeated", "Facts that had been applied before");
        parked = counter(registry, consumer, "parked", "Facts parked behind a gap or a fact that cannot be applied");
        deadLettered = counter(registry, consumer, "dead.lettered", "Messages that can never be applied");
        Gauge.builder("throughline.inbox.waiting.partitions", this, metrics -> metrics.waitingPartitions)
                .description("Partitions that wait for a dependency")
                .tag("consumer", consumer)
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String consumer, String name, String description) {
        return Counter.builder("throughline.inbox." + name)
                .description(description)
                .tag("consumer", consumer)
                .register(registry);
    }

    void applied() {
        applied.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void parked() {
        parked.increment();
    }

    void deadLettered() {
        deadLettered.increment();
    }

    void waitingPartitions(int partitions) {
        waitingPartitions = partitions;
    }
}
