package org.throughline.directory.capacity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;

/**
 * The places of a service, as a whole or at a location, as somebody reported them.
 *
 * @param reportedBy a person, {@code link:} and the link's id, {@code program:} and the program's, or {@code import} and the
 *     source
 * @param version counts the reports of the service from 1
 * @param believedForDays how long the service's district believes it, null where the district did not say so
 * @param endedAt since when it is believed no more, whatever its age; null as long as it is
 */
public record CapacityReport(
        Offering offering,
        Places places,
        Instant asOf,
        String reportedBy,
        long version,
        @Nullable Integer believedForDays,
        @Nullable Instant endedAt) {

    public CapacityReport {
        Objects.requireNonNull(offering);
        Objects.requireNonNull(places);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(reportedBy);
    }

    public Availability availability(Instant believedSince) {
        return Availability.of(
                endedAt == null ? List.of(new Availability.Report(places.vacancy(), asOf)) : List.of(), believedSince);
    }

    /** When it stops being believed, or did. */
    public Instant believedUntil(Instant byAge) {
        return endedAt != null && endedAt.isBefore(byAge) ? endedAt : byAge;
    }
}
