package org.throughline.referral.lifecycle;

import java.util.Objects;
import java.util.UUID;

/** One referral of one student to one service. */
public record ReferralId(UUID value) {
    public ReferralId {
        Objects.requireNonNull(value);
    }
}
