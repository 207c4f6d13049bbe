package org.throughline.directory.hsds.tabular;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a package: its table, its identifier there, and its values by column. Empty values are left out; columns
 * that the standard does not know are kept.
 *
 * @param asSent what came where that is more than is read, as {@link RowValues} has it
 */
public record HsdsRecord(
        String table, String id, Map<String, String> values, Map<String, String> asSent, Origin origin) {

    /**
     * Where a record was read: the file, and the line on which its row begins.
     *
     * @param pointer JSON Pointer to it; null where it was not JSON
     */
    public record Origin(String file, long line, @Nullable String pointer) {

        public Origin {
            Objects.requireNonNull(file);
        }

        public Origin(String file, long line) {
            this(file, line, null);
        }
    }

    public HsdsRecord {
        Objects.requireNonNull(table);
        Objects.requireNonNull(id);
        Objects.requireNonNull(origin);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        asSent = Collections.unmodifiableMap(new TreeMap<>(asSent));
    }

    /** Where it is only read. */
    public HsdsRecord(String table, String id, Map<String, String> values, Origin origin) {
        this(table, id, values, Map.of(), origin);
    }

    HsdsRecord at(String pointer) {
        return new HsdsRecord(table, id, values, asSent, new Origin(origin.file(), origin.line(), pointer));
    }

    public Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column));
    }
}
