package org.throughline.directory.capacity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many places there are.
 *
 * @param unit what is counted, such as student places
 * @param maximum all places, null when not told
 * @param waitlistLength how many wait, null when not told
 * @param minimumCohort how many a group needs to begin, null when it does not matter
 */
public record Places(
        String unit,
        @Nullable Integer maximum,
        int vacancy,
        @Nullable Integer waitlistLength,
        @Nullable Integer minimumCohort) {

    public Places {
        Objects.requireNonNull(unit);
        if (vacancy < 0 || isAbove(maximum, vacancy) || isAbove(maximum, minimumCohort)) {
            throw new IllegalArgumentException("vacancy and smallest cohort are from 0 to the maximum");
        }
    }

    /** Whether a number does not fit into the maximum. */
    public static boolean isAbove(@Nullable Integer maximum, @Nullable Integer number) {
        return maximum != null && number != null && number > maximum;
    }
}
