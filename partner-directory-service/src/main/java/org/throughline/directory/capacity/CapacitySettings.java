package org.throughline.directory.capacity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long a district believes reports of places.
 *
 * @param version counts the settings of a district from 1; 0 is the standard, which nobody set
 */
public record CapacitySettings(long version, int believedForDays, @Nullable String setBy, @Nullable Instant setAt) {

    static CapacitySettings standard(int days) {
        return new CapacitySettings(0, days, null, null);
    }

    CapacitySettings next(int days, String by, Instant now) {
        return new CapacitySettings(version + 1, days, by, now);
    }
}
