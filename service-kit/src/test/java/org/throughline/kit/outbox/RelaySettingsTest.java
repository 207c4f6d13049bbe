package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelaySettingsTest {

    private static final Duration POLL = Duration.ofMillis(250);

    private final RelaySettings settings = new RelaySettings(
            new PgConnectOptions(), Map.of(), "topic", "source", POLL, Duration.ofDays(1), Duration.ofMinutes(2));

    @Test
    void whoLooksQuicklyLooksAsOftenAsIsSaid() {
        assertThat(settings.untilNextLook(Duration.ZERO)).isEqualTo(POLL);
        assertThat(settings.untilNextLook(Duration.ofMillis(5))).isEqualTo(POLL);
    }

    @Test
    void whoLooksLongLooksSeldom() {
        assertThat(settings.untilNextLook(Duration.ofMillis(20))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nobodyWaitsLongBecauseOneLookTookLong() {
        assertThat(settings.untilNextLook(Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whoIsToLookSeldomNeverLooksMoreOften() {
        RelaySettings seldom = new RelaySettings(
                new PgConnectOptions(), Map.of(), "topic", "source", Duration.ofSeconds(5), Duration.ofDays(1), POLL);

        assertThat(seldom.untilNextLook(Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(5));
    }
}
