package org.throughline.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakenTokensTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.400Z");
    private static final Instant BEFORE = Instant.parse("2026-03-02T11:59:59Z");
    private static final Instant AFTER = Instant.parse("2026-03-02T12:00:01Z");

    private final TakenTokens tokens = new TakenTokens(Duration.ofMinutes(10));

    @Test
    void nobodysTokensAreTakenWithoutAnAct() {
        assertThat(tokens.isTaken("ana", BEFORE)).isFalse();
    }

    @Test
    void whoWasDeactivatedHasNoTokenThatHolds() {
        tokens.heard("ana", "DEACTIVATED", NOON);

        assertThat(tokens.isTaken("ana", BEFORE)).isTrue();
        assertThat(tokens.isTaken("ana", AFTER))
                .as("issued while the act had its effect")
                .isTrue();
        assertThat(tokens.isTaken("ben", BEFORE)).isFalse();
    }

    @Test
    void whoWasReactivatedNeedsANewToken() {
        tokens.heard("ana", "DEACTIVATED", BEFORE);
        tokens.heard("ana", "REACTIVATED", NOON);

        assertThat(tokens.isTaken("ana", BEFORE)).isTrue();
        assertThat(tokens.isTaken("ana", AFTER)).isFalse();
    }

    @Test
    void whoMayOtherThingsNeedsATokenThatSaysSo() {
        tokens.heard("ana", "CHANGED", NOON);

        assertThat(tokens.isTaken("ana", BEFORE)).isTrue();
        assertThat(tokens.isTaken("ana", AFTER)).isFalse();
    }

    @Test
    void anInvitationTakesNothing() {
        tokens.heard("ana", "INVITED", NOON);

        assertThat(tokens.isTaken("ana", BEFORE)).isFalse();
    }
}
