package org.throughline.directory.hsds.nested;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A record of the directory: our own id beside the one it came with. */
public record StoredRecord(UUID id, String table, String sourceId, Map<String, String> values) {

    public StoredRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(table);
        Objects.requireNonNull(sourceId);
        values = Map.copyOf(values);
    }
}
