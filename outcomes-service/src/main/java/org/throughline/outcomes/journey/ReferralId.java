package org.throughline.outcomes.journey;

import java.util.Objects;
import java.util.UUID;

/** One referral. */
public record ReferralId(UUID value) {

    public ReferralId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
