package org.throughline.kit.outbox;

import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** What a relay needs to know: its connection, its topic, its times. */
public record RelaySettings(
        PgConnectOptions postgres,
        Map<String, Object> kafka,
        String topic,
        String source,
        Duration poll,
        Duration retention,
        Duration delivery) {

    public RelaySettings {
        Objects.requireNonNull(postgres);
        kafka = Map.copyOf(kafka);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(source);
        Objects.requireNonNull(poll);
        Objects.requireNonNull(retention);
        Objects.requireNonNull(delivery);
    }
}
