package org.throughline.referral.departure;

import java.util.Objects;
import org.throughline.referral.lifecycle.ReferralId;

/** One transition: a referral that a departure touches. */
public record TransitionKey(DepartureId departure, ReferralId referral) {
    public TransitionKey {
        Objects.requireNonNull(departure);
        Objects.requireNonNull(referral);
    }
}
