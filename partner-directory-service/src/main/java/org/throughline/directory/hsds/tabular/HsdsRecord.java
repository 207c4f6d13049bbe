package org.throughline.directory.hsds.tabular;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One row of a package: its table, its identifier there, and its values by column. Empty values are left out; columns
 * that the standard does not know are kept.
 */
public record HsdsRecord(String table, String id, Map<String, String> values, Origin origin) {

    /** Where a record was read: the file, and the line on which its row begins. */
    public record Origin(String file, long line) {}

    public HsdsRecord {
        Objects.requireNonNull(table);
        Objects.requireNonNull(id);
        Objects.requireNonNull(origin);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column));
    }
}
