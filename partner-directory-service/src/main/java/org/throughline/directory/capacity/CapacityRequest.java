package org.throughline.directory.capacity;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** That a district asked an agency for its places. */
public record CapacityRequest(UUID id, Offering offering, String requestedBy, Instant requestedAt) {

    public CapacityRequest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(offering);
        Objects.requireNonNull(requestedBy);
        Objects.requireNonNull(requestedAt);
    }
}
