package org.throughline.outcomes.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.throughline.outcomes.journey.ReferralId;

/** A questionnaire, for which referral and when; source data that no rebuild touches. */
public record Measure(
        MeasureId id, ReferralId referral, Phase phase, LocalDate takenOn, Answers answers, Instant recordedAt) {

    public Measure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(referral);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(takenOn);
        Objects.requireNonNull(answers);
        Objects.requireNonNull(recordedAt);
    }
}
