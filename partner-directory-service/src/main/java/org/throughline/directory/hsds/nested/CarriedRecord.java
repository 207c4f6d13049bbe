package org.throughline.directory.hsds.nested;

import java.util.Objects;
import java.util.UUID;
import org.throughline.directory.hsds.tabular.RowValues;

/** A record as it came in, and our id by which nestings name it. */
public record CarriedRecord(UUID id, String table, RowValues values) {

    public CarriedRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(table);
        Objects.requireNonNull(values);
    }
}
