package org.throughline.directory.staff;

import org.jspecify.annotations.Nullable;

/**
 * How many students a person has.
 *
 * @param maximum how many there may be; null when nobody said
 */
public record Caseload(int students, @Nullable Integer maximum) {

    public Caseload {
        if (students < 0 || (maximum != null && maximum < 0)) {
            throw new IllegalArgumentException("a caseload is counted from 0");
        }
    }

    /** How many more; null when nobody said how many there may be, and 0 when there are too many already. */
    public @Nullable Integer free() {
        return maximum == null ? null : Math.max(0, maximum - students);
    }
}
