package org.throughline.referral.intake;

import java.util.List;
import java.util.Objects;

/** A referral that goes on, and what of its partner's forms and papers has to be got again, or for the first time. */
public record Renewal(OngoingReferral referral, List<Completeness.Missing> missing) {
    public Renewal {
        Objects.requireNonNull(referral);
        missing = List.copyOf(missing);
    }
}
