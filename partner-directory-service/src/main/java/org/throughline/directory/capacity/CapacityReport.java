package org.throughline.directory.capacity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many places a service has, as somebody reported.
 *
 * @param unit what is counted, such as student places
 * @param maximum all places, null when not told
 * @param waitlistLength how many wait, null when not told
 * @param version counts the reports of the service from 1
 */
public record CapacityReport(
        String unit,
        @Nullable Integer maximum,
        int vacancy,
        @Nullable Integer waitlistLength,
        Instant asOf,
        String reportedBy,
        long version) {

    public CapacityReport {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(reportedBy);
        if (vacancy < 0 || (maximum != null && vacancy > maximum)) {
            throw new IllegalArgumentException("vacancy is from 0 to the maximum");
        }
    }
}
