package org.throughline.directory.hsds.nested;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.directory.hsds.standard.HsdsTable;

/** A row before it is judged, as the documents tell it that were read so far, and where it was seen first. */
final class NestedRow {

    private final HsdsTable table;
    private final String id;
    private final Place place;
    private final Map<String, String> values;
    /** What it points to by where it stands, for columns in which no document says it. */
    private final Map<String, Set<String>> implied = new HashMap<>();

    /** @param id empty where it has none */
    NestedRow(HsdsTable table, String id, Place place, Map<String, String> values) {
        this.table = table;
        this.id = id;
        this.place = place;
        this.values = new HashMap<>(values);
    }

    HsdsTable table() {
        return table;
    }

    String id() {
        return id;
    }

    Place place() {
        return place;
    }

    Map<String, String> values() {
        return values;
    }

    void implies(String column, String target) {
        implied.computeIfAbsent(column, any -> new HashSet<>()).add(target);
    }

    void impliesAll(NestedRow other) {
        other.implied.forEach((column, targets) -> targets.forEach(target -> implies(column, target)));
    }

    /** All of it, once every document is read. Where documents imply different things, nothing is. */
    Map<String, String> settled() {
        Map<String, String> settled = new HashMap<>(values);
        implied.forEach((column, targets) -> {
            if (targets.size() == 1) {
                settled.putIfAbsent(column, targets.iterator().next());
            }
        });
        return settled;
    }
}
