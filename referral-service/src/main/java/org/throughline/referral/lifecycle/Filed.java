package org.throughline.referral.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;

/**
 * A referral as it is on file.
 *
 * @param version changes with every change of the row
 * @param reason why help is needed, in the counselor's words
 * @param decision the permit it was sent on; null before
 */
public record Filed(
        TenantId tenant,
        Referral referral,
        long version,
        String reason,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant sentAt,
        @Nullable UUID decision) {
    public Filed {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(referral);
        Objects.requireNonNull(reason);
    }
}
