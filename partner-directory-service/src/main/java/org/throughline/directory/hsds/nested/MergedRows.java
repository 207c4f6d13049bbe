package org.throughline.directory.hsds.nested;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.tabular.RowCount;
import org.throughline.directory.hsds.tabular.SentValue;

/**
 * The rows of all documents. A record that several documents carry is one row with the columns of all; where two of them
 * say different things of one column it is a fault.
 */
final class MergedRows {

    private record Key(String table, String id) {

        private static Key of(NestedRow row) {
            return new Key(row.table().name(), row.id());
        }
    }

    private static final int LONGEST_POINTER = 500;

    private final Map<Key, NestedRow> rows = new LinkedHashMap<>();
    private final List<NestedRow> nameless = new ArrayList<>();
    private final Set<Key> spoiled = new HashSet<>();
    private final Faults faults;
    private final RowCount count;

    MergedRows(Faults faults, RowCount count) {
        this.faults = faults;
        this.count = count;
    }

    Stream<NestedRow> all() {
        return Stream.of(rows.values(), nameless).flatMap(Collection::stream);
    }

    /** Whether documents say different things of it, or one says what the standard has no place for. */
    boolean isSpoiled(NestedRow row) {
        return spoiled.contains(Key.of(row));
    }

    /** What is wrong with a record beside the values of its columns. */
    void spoil(NestedRow row, String code, String message, Place at) {
        spoiled.add(Key.of(row));
        String table = row.table().name();
        faults.add(new FileFault(table, at.line(), "", code, message).below(shortened(at.pointer())));
    }

    /** Names of properties are the sender's: what is far longer than the standard's is not repeated. */
    private static String shortened(String pointer) {
        return pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
    }

    void add(NestedRow row) {
        if (row.id().isEmpty()) {
            count.one();
            nameless.add(row);
            return;
        }
        NestedRow known = rows.putIfAbsent(Key.of(row), row);
        if (known == null) {
            count.one();
        } else {
            row.values().forEach((column, value) -> merge(known, row.place(), column, value));
            known.impliesAll(row);
        }
    }

    private void merge(NestedRow known, Place place, String column, SentValue value) {
        if (!known.accepts(column, value)) {
            contradict(known, column, place, "An earlier document says otherwise.");
        }
    }

    /** What is said of a record in two ways is neither. */
    void contradict(NestedRow row, String column, Place at, String message) {
        spoiled.add(Key.of(row));
        faults.add(new FileFault(row.table().name(), at.line(), column, "CONTRADICTION", message).below(at.pointer()));
    }
}
