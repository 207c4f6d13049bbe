package org.throughline.kit.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Puts a relay to a test's own topic in the place of the service's. */
@ApplicationScoped
public class FactsRelay {

    private final RelayService ofService;
    private final Vertx vertx;

    public FactsRelay(RelayService ofService, Vertx vertx) {
        this.ofService = ofService;
        this.vertx = vertx;
    }

    public AutoCloseable start(String topic, Duration delivery) {
        RelaySettings settings = ofService.settings(topic);
        ofService.stop();
        Relay relay = new Relay(
                vertx,
                new RelaySettings(
                        settings.postgres(),
                        settings.kafka(),
                        topic,
                        settings.source(),
                        settings.poll(),
                        settings.retention(),
                        delivery),
                new SimpleMeterRegistry());
        relay.start();
        return () -> {
            relay.close();
            ofService.start();
        };
    }
}
