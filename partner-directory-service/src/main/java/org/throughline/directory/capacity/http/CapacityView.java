package org.throughline.directory.capacity.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.capacity.CapacityReport;
import org.throughline.directory.capacity.Places;

/**
 * A report.
 *
 * @param locationId absent for the service as a whole
 * @param reportedBy a person, {@code link:} and the link's id, {@code program:} and the program's, or {@code import} and the
 *     source
 * @param availability what the report says today; UNKNOWN once it is too old, and once the program that told it has ended
 * @param believedUntil when it becomes too old, or its program ended before
 */
record CapacityView(
        UUID serviceId,
        @Nullable UUID locationId,
        String unit,
        @Nullable Integer maximum,
        int vacancy,
        @Nullable Integer waitlistLength,
        @Nullable Integer minimumCohort,
        Instant asOf,
        String reportedBy,
        Availability availability,
        Instant believedUntil) {

    static CapacityView of(CapacityReport report, BelievedReports believed) {
        Places places = report.places();
        return new CapacityView(
                report.offering().service(),
                report.offering().location(),
                places.unit(),
                places.maximum(),
                places.vacancy(),
                places.waitlistLength(),
                places.minimumCohort(),
                report.asOf(),
                report.reportedBy(),
                report.availability(believed.since(report.believedForDays())),
                report.believedUntil(believed.until(report.asOf(), report.believedForDays())));
    }
}
