package org.throughline.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The consumer of this process, from its start to its end, when topics are configured. */
@ApplicationScoped
public class FactListening {

    private final InboxConfig inbox;
    private final Instance<FactStore> store;
    private final Map<String, Object> kafka;
    private final Clock clock;
    private final MeterRegistry registry;
    private @Nullable FactConsumer consumer;

    public FactListening(
            InboxConfig inbox,
            Instance<FactStore> store,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Clock clock,
            MeterRegistry registry) {
        this.inbox = inbox;
        this.store = store;
        this.kafka = kafka;
        this.clock = clock;
        this.registry = registry;
    }

    void start(@Observes StartupEvent started) {
        inbox.topics().ifPresent(topics -> {
            FactConsumer.Settings settings = new FactConsumer.Settings(topics, kafka, inbox.retention());
            FactConsumer listening = new FactConsumer(store.get(), settings, clock, registry);
            listening.start();
            consumer = listening;
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (consumer != null) {
            consumer.close();
        }
    }
}
