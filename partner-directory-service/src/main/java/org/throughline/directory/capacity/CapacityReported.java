package org.throughline.directory.capacity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of a service were reported. */
public record CapacityReported(UUID serviceId, String unit, @Nullable Integer maximum, int vacancy, Instant asOf) {

    public static final String TYPE = "org.throughline.directory.capacity.reported.v1";
}
