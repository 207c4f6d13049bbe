package org.throughline.directory.hsds;

import java.nio.file.Path;
import java.util.Objects;
import org.throughline.kit.tenancy.TenantId;

/** A package that waits in this process to be read. */
public record ImportOrder(TenantId tenant, ImportId id, Path zip) {

    public ImportOrder {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(id);
        Objects.requireNonNull(zip);
    }
}
