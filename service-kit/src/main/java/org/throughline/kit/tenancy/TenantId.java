package org.throughline.kit.tenancy;

import java.util.Objects;
import java.util.UUID;

/** A tenant: one school district. */
public record TenantId(UUID value) {

    public TenantId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
