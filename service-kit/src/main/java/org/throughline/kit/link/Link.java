package org.throughline.kit.link;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** A signed link as it was issued. Its secret is not part of it. */
public record Link(
        TenantId tenant,
        String tenantCode,
        LinkId id,
        String purpose,
        UUID subject,
        Instant issuedAt,
        Instant expiresAt) {

    public Link {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(tenantCode);
        Objects.requireNonNull(id);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(expiresAt);
    }
}
