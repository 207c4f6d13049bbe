package org.throughline.outcomes.measure;

import java.util.Objects;

/**
 * How exactly a scale measures.
 *
 * @param reliability between 0 and 1 (coefficient alpha)
 * @param standardDeviation of the scores in the population that the change is judged against, in points
 * @param source where both come from
 */
public record Norm(double reliability, double standardDeviation, String source) {

    public Norm {
        Objects.requireNonNull(source);
        if (reliability < 0 || reliability >= 1 || standardDeviation <= 0) {
            throw new IllegalArgumentException("a reliability is from 0 to below 1, a standard deviation above 0");
        }
    }

    /** The standard error of the difference between two scores of one person: {@code sd * sqrt(2 * (1 - r))}. */
    double errorOfDifference() {
        return standardDeviation * Math.sqrt(2 * (1 - reliability));
    }
}
