package org.throughline.directory.register;

import java.util.Objects;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/**
 * A record as a register keeps it.
 *
 * @param version counts its changes from 1; one fact tells of each, so that it is the fact's number too
 */
public record Entry<T>(TenantId tenant, UUID id, long version, T content) {

    public Entry {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
    }

    public static <T> Entry<T> first(TenantId tenant, UUID id, T content) {
        return new Entry<>(tenant, id, 1, content);
    }

    /** The entry after this one. */
    public Entry<T> next(T changed) {
        return new Entry<>(tenant, id, version + 1, changed);
    }
}
