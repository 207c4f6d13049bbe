package org.throughline.referral.family;

import java.util.Objects;
import java.util.UUID;

/** One adult who answers for students. */
public record GuardianId(UUID value) {
    public GuardianId {
        Objects.requireNonNull(value);
    }
}
