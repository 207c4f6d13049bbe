package org.throughline.outcomes.journey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a referral's facts; each has a part of it, and anything else in it is ignored. */
public record JourneyData(
        @Nullable UUID studentId,
        @Nullable String schoolSourcedId,
        @Nullable UUID serviceId,
        @Nullable UUID agencyId,
        @Nullable String needCategory,
        @Nullable String tier,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable Boolean attended) {

    boolean isAttended() {
        return attended != null && attended;
    }
}
