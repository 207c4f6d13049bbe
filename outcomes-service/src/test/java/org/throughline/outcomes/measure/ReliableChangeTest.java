package org.throughline.outcomes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.measure.ReliableChange.Direction;

class ReliableChangeTest {
    private static final ReferralId REFERRAL = new ReferralId(new UUID(0, 1));

    /** By hand from the formula of Jacobson and Truax (1991): the error is 15 * sqrt(2 * (1 - 0.80)) = 9.487. */
    @Test
    void theIndexIsTheChangeInErrorsOfDifference() {
        ReliableChange change = ReliableChange.between(95, 65, new Norm(0.80, 15, "made up"));

        assertThat(change.index()).isCloseTo(-3.162, within(0.001));
        assertThat(change.direction()).isEqualTo(Direction.IMPROVED);
    }

    @ParameterizedTest
    @CsvSource({"20, 14, IMPROVED", "20, 16, UNCHANGED", "20, 20, UNCHANGED", "14, 18, UNCHANGED", "14, 20, WORSENED"})
    void aChangeWithinTheNoiseIsNone(int pre, int post, Direction direction) {
        Norm total = Instrument.PSC_17.scales().get(0).norm();

        assertThat(ReliableChange.between(pre, post, total).direction()).isEqualTo(direction);
    }

    @Test
    void theFirstMeasureBeforeIsComparedWithTheLastAfter() {
        List<Measure> measures = List.of(
                measure(Phase.POST, "2026-06-01", "00000000000000000"),
                measure(Phase.PRE, "2026-02-01", "11111111111111111"),
                measure(Phase.PRE, "2026-01-01", "22222222222222222"),
                measure(Phase.POST, "2026-05-01", "22222222222222222"));

        Changes.Change total = Changes.of(Instrument.PSC_17, measures).get(0);

        assertThat(total.pre()).isEqualTo(34);
        assertThat(total.post()).isZero();
        assertThat(total.reliable().direction()).isEqualTo(Direction.IMPROVED);
    }

    @Test
    void withoutBothPhasesThereIsNoChange() {
        assertThat(Changes.of(Instrument.PSC_17, List.of(measure(Phase.PRE, "2026-01-01", "22222222222222222"))))
                .isEmpty();
    }

    @Test
    void aNormThatMeasuresNothingIsRefused() {
        assertThatThrownBy(() -> new Norm(1, 5, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Norm(0.8, 0, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Measure measure(Phase phase, String takenOn, String answers) {
        return new Measure(
                new MeasureId(UUID.randomUUID()),
                REFERRAL,
                phase,
                LocalDate.parse(takenOn),
                Answers.of(Instrument.PSC_17, answers),
                Instant.EPOCH);
    }
}
