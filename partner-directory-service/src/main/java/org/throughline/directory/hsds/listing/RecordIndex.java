package org.throughline.directory.hsds.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/** The records of a package, found by identifier or by what they point to. */
final class RecordIndex {

    private final Map<String, Map<String, HsdsRecord>> byId = new HashMap<>();
    private final Map<String, Map<String, List<HsdsRecord>>> byColumn = new HashMap<>();

    RecordIndex(Collection<HsdsRecord> records) {
        records.forEach(
                row -> byId.computeIfAbsent(row.table(), any -> new HashMap<>()).put(row.id(), row));
    }

    Collection<HsdsRecord> all(String table) {
        return byId.getOrDefault(table, Map.of()).values();
    }

    Optional<HsdsRecord> find(String table, Optional<String> id) {
        return id.map(byId.getOrDefault(table, Map.of())::get);
    }

    /** The records of a table whose column points to an identifier. */
    List<HsdsRecord> pointing(String table, String column, String id) {
        return byColumn.computeIfAbsent(table + "." + column, any -> group(table, column))
                .getOrDefault(id, List.of());
    }

    private Map<String, List<HsdsRecord>> group(String table, String column) {
        Map<String, List<HsdsRecord>> groups = new HashMap<>();
        for (HsdsRecord row : all(table)) {
            row.value(column).ifPresent(id -> groups.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(row));
        }
        return groups;
    }
}
