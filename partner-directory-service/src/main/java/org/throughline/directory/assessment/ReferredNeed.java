package org.throughline.directory.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a referral was sent for.
 *
 * @param domain code of the need
 * @param school sourced id
 * @param tier of intensity, 1 (universal) to 3 (intensive)
 */
public record ReferredNeed(UUID referral, String domain, String school, int tier, Instant requestedAt) {

    public ReferredNeed {
        Objects.requireNonNull(referral);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(school);
        Objects.requireNonNull(requestedAt);
        if (tier < 1 || tier > NeedCount.LAST_TIER) {
            throw new IllegalArgumentException("there is no such tier");
        }
    }
}
