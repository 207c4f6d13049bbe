package org.throughline.referral.family;

import java.util.Objects;
import java.util.UUID;

/** One student of one district, the same in every service. */
public record StudentId(UUID value) {
    public StudentId {
        Objects.requireNonNull(value);
    }
}
