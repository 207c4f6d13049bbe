package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the two sides found when they looked back.
 *
 * @param attainments one for each goal of the agreement, in their order
 */
public record Evaluation(
        LocalDate evaluatedOn, List<Attainment> attainments, Recommendation recommendation, String summary) {

    /** How far a goal was reached. */
    public enum Attainment {
        REACHED,
        PARTLY_REACHED,
        NOT_REACHED,
        NOT_MEASURED
    }

    /** What should follow. */
    public enum Recommendation {
        RENEW,
        RENEW_WITH_CHANGES,
        END
    }

    public Evaluation {
        Objects.requireNonNull(evaluatedOn);
        attainments = List.copyOf(attainments);
        Objects.requireNonNull(recommendation);
        Objects.requireNonNull(summary);
    }
}
