package org.throughline.directory.hsds.nested;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A record of the directory: our own id beside the one it came with.
 *
 * @param confidential whether it is a location whose place is withheld
 * @param modifiedAt when it changed here, or anything that it carries; RFC 3339
 */
public record StoredRecord(
        UUID id, String table, String sourceId, Map<String, String> values, boolean confidential, String modifiedAt) {

    public StoredRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(table);
        Objects.requireNonNull(sourceId);
        values = Map.copyOf(values);
        Objects.requireNonNull(modifiedAt);
    }
}
