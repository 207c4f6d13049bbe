package org.throughline.referral.partner;

import java.util.Objects;
import java.util.UUID;

/** One service in the district's partner directory. */
public record ServiceId(UUID value) {
    public ServiceId {
        Objects.requireNonNull(value);
    }
}
