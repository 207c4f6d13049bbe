package org.throughline.directory.hsds;

import java.util.Objects;
import org.throughline.kit.tenancy.TenantId;

/** An import that somebody has to work on. */
public record DueImport(TenantId tenant, ImportId id) {

    public DueImport {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(id);
    }
}
