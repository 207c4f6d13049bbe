package org.throughline.directory.capacity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of a service were reported.
 *
 * @param locationId null for the service as a whole
 */
public record CapacityReported(
        UUID serviceId,
        @Nullable UUID locationId,
        String unit,
        @Nullable Integer maximum,
        int vacancy,
        @Nullable Integer waitlistLength,
        @Nullable Integer minimumCohort,
        Instant asOf) {

    public static final String TYPE = "org.throughline.directory.capacity.reported.v1";

    static CapacityReported of(CapacityReport report) {
        Places places = report.places();
        return new CapacityReported(
                report.offering().service(),
                report.offering().location(),
                places.unit(),
                places.maximum(),
                places.vacancy(),
                places.waitlistLength(),
                places.minimumCohort(),
                report.asOf());
    }
}
