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

    private static final int RESTS_FOR_EACH_LOOK = 50;
    private static final Duration MOST_UNTIL_NEXT_LOOK = Duration.ofSeconds(2);

    public RelaySettings {
        Objects.requireNonNull(postgres);
        kafka = Map.copyOf(kafka);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(source);
        Objects.requireNonNull(poll);
        Objects.requireNonNull(retention);
        Objects.requireNonNull(delivery);
    }

    /**
     * How long a relay that found nothing waits until it looks again without being woken. It passes over what a long transaction has
     * written and not committed each time: whatever a look takes, looking is a small part of the time.
     *
     * @param looking how long the look took
     */
    Duration untilNextLook(Duration looking) {
        Duration rest = looking.multipliedBy(RESTS_FOR_EACH_LOOK);
        return max(poll, min(rest, MOST_UNTIL_NEXT_LOOK));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
