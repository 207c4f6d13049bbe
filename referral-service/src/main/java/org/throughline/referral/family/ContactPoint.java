package org.throughline.referral.family;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One way to reach a guardian, known since a moment: a new one is not trusted with a signature at once. */
public record ContactPoint(UUID id, Kind kind, String value, Instant recordedAt) {
    public ContactPoint {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
        Objects.requireNonNull(recordedAt);
    }

    /** By what means. */
    public enum Kind {
        EMAIL,
        PHONE
    }

    /** Never shows the address. */
    @Override
    public String toString() {
        return "ContactPoint[" + id + "]";
    }
}
