package org.throughline.referral.departure;

import java.time.Instant;
import java.util.Objects;

/**
 * A plan as it is on file.
 *
 * @param version 1 for the first, and one more with every change
 * @param plannedBy the person whose word it is, by the token's subject
 */
public record FiledPlan(TransitionPlan plan, long version, String plannedBy, Instant plannedAt) {
    public FiledPlan {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(plannedBy);
        Objects.requireNonNull(plannedAt);
    }
}
