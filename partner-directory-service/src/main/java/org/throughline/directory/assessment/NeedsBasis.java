package org.throughline.directory.assessment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What need counts rest on.
 *
 * @param assessment which one, null where referrals tell the counts
 */
public record NeedsBasis(NeedsSource source, String period, @Nullable AssessmentHeader assessment) {

    public NeedsBasis {
        Objects.requireNonNull(source);
        Objects.requireNonNull(period);
    }

    /** Null where referrals tell the counts. */
    public @Nullable Integer version() {
        return assessment == null ? null : Integer.valueOf(assessment.version());
    }

    static NeedsBasis of(AssessmentHeader assessment) {
        return new NeedsBasis(NeedsSource.ASSESSMENT, assessment.period(), assessment);
    }

    static NeedsBasis of(SchoolYear year) {
        return new NeedsBasis(NeedsSource.REFERRALS, year.toString(), null);
    }
}
