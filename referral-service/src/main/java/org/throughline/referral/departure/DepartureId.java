package org.throughline.referral.departure;

import java.util.Objects;
import java.util.UUID;

/** One departure, by the directory's record of service: whoever comes back has another. */
public record DepartureId(UUID value) {
    public DepartureId {
        Objects.requireNonNull(value);
    }
}
