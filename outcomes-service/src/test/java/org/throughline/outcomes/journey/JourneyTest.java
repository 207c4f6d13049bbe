package org.throughline.outcomes.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.outcomes.journey.store.JourneyDocument;

class JourneyTest {
    private static final Instant AT = Instant.parse("2026-02-02T16:00:00Z");
    private static final JourneyData NOTHING = new JourneyData(null, null, null, null, null, null, null, null, null);

    private final Journey sent = Journey.begin(
            new ReferralId(new UUID(0, 1)),
            new StudentId(new UUID(0, 2)),
            new JourneyData(
                    new UUID(0, 2), "S1", new UUID(0, 3), new UUID(0, 4), "COUNSELING", "TIER_2", null, null, null),
            AT);

    @ParameterizedTest
    @CsvSource({
        "accepted, ACCEPTED",
        "declined, DECLINED",
        "waitlisted, WAITLISTED",
        "session-reported, REQUESTED",
        "closed, CLOSED",
        "cancelled, CANCELLED"
    })
    void eachFactLeadsSomewhere(String word, JourneyStatus status) {
        JourneyChange change =
                JourneyChange.ofType("org.throughline.referral." + word + ".v1").orElseThrow();

        Journey after = sent.after(change, NOTHING, AT.plusSeconds(1));

        assertThat(after.status()).isEqualTo(status);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.steps()).hasSize(2);
    }

    @Test
    void sessionsAreCountedAndTheOutcomeStays() {
        Journey closed = sent.after(JourneyChange.WAS_ACCEPTED, NOTHING, AT)
                .after(JourneyChange.SESSION_REPORTED, attended(true), AT)
                .after(JourneyChange.SESSION_REPORTED, attended(false), AT)
                .after(
                        JourneyChange.WAS_CLOSED,
                        new JourneyData(null, null, null, null, null, null, "DONE", "SERVED", null),
                        AT);

        assertThat(closed.sessionsHeld()).isEqualTo(2);
        assertThat(closed.sessionsAttended()).isEqualTo(1);
        assertThat(closed.outcome()).isEqualTo("SERVED");
        assertThat(closed.reason()).isEqualTo("DONE");
        assertThat(closed.past().version()).isEqualTo(6);
        assertThat(closed.past().steps()).isEqualTo(closed.steps());
    }

    @Test
    void aTypeOfLaterDaysMeansNothing() {
        assertThat(JourneyChange.ofType("org.throughline.referral.reopened.v1")).isEmpty();
    }

    @Test
    void aDocumentIsReadBackTheSame() {
        Journey journey = sent.after(JourneyChange.SESSION_REPORTED, attended(true), AT);

        assertThat(JourneyDocument.read(JourneyDocument.of(journey))).isEqualTo(journey);
    }

    private static JourneyData attended(boolean attended) {
        return new JourneyData(null, null, null, null, null, null, null, null, attended);
    }
}
