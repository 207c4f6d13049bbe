package org.throughline.directory.hsds.nested;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.tabular.RowValues;
import org.throughline.directory.hsds.tabular.SentValue;

/** A row before it is judged, as the documents tell it that were read so far, and where it was seen first. */
final class NestedRow {

    private final HsdsTable table;
    private final String id;
    private final Place place;
    private final Map<String, SentValue> values;
    /** What it points to by where it stands, for columns in which no document says it. */
    private final Map<String, Set<String>> implied = new HashMap<>();

    /** @param id empty where it has none */
    NestedRow(HsdsTable table, String id, Place place, Map<String, SentValue> values) {
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

    Map<String, SentValue> values() {
        return values;
    }

    /** Gives whether it was not said otherwise before. Nothing contradicts nothing. */
    boolean accepts(String column, SentValue value) {
        SentValue before = values.putIfAbsent(column, value);
        if (before != null && before.isNothing()) {
            values.put(column, value);
        }
        return before == null || before.isNothing() || value.isNothing() || before.equals(value);
    }

    void implies(String column, String target) {
        implied.computeIfAbsent(column, any -> new HashSet<>()).add(target);
    }

    void impliesAll(NestedRow other) {
        other.implied.forEach((column, targets) -> targets.forEach(target -> implies(column, target)));
    }

    /** All of it, once every document is read. Where documents imply different things, nothing is. */
    RowValues settled() {
        Map<String, SentValue> settled = new HashMap<>(values);
        implied.forEach((column, targets) -> {
            if (targets.size() == 1) {
                settled.putIfAbsent(column, SentValue.of(targets.iterator().next()));
            }
        });
        return RowValues.of(settled);
    }
}
