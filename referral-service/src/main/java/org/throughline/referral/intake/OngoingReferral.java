package org.throughline.referral.intake;

import java.util.Objects;
import org.throughline.referral.lifecycle.ReferralId;

/** A referral that was sent and goes on: its papers are to be in hand as long. */
public record OngoingReferral(ReferralId id, PapersOf papers) {
    public OngoingReferral {
        Objects.requireNonNull(id);
        Objects.requireNonNull(papers);
    }
}
