package org.throughline.kit.tenancy;

import java.util.Objects;
import java.util.UUID;

/** An organization that works with many tenants, as the token's {@code organization} claim names it. */
public record OrganizationId(UUID value) {

    public OrganizationId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
