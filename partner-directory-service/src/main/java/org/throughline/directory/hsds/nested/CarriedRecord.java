package org.throughline.directory.hsds.nested;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A record as it came in, and our id by which nestings name it. */
public record CarriedRecord(UUID id, String table, Map<String, String> values) {

    public CarriedRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(table);
        values = Map.copyOf(values);
    }
}
