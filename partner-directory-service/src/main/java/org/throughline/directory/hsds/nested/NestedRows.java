package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.tabular.RowCount;

/**
 * Takes documents apart into the rows of the standard's tables: what a record lists points to it, and what it carries it
 * points to. A record that several documents carry is one row with the columns of all; where two of them say different
 * things of one column it is a fault.
 */
final class NestedRows {

    /** Where a record stands: the line on which its document begins, and the JSON Pointer to it. */
    record Place(long line, String pointer) {

        Place of(String property) {
            return new Place(line, pointer + "/" + property.replace("~", "~0").replace("/", "~1"));
        }

        Place of(int index) {
            return new Place(line, pointer + "/" + index);
        }
    }

    /** A row before it is judged, and where it was seen first. */
    record Row(HsdsTable table, Place place, Map<String, String> values) {}

    private record Key(String table, String id) {}

    /** A record that is taken apart. */
    private record Holder(HsdsTable table, String id, Place place) {}

    private static final int LONGEST_POINTER = 500;

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final List<Row> nameless = new ArrayList<>();
    private final Set<Key> spoiled = new HashSet<>();
    private final Faults faults;
    private final RowCount count;

    NestedRows(Faults faults, RowCount count) {
        this.faults = faults;
        this.count = count;
    }

    Stream<Row> all() {
        return Stream.of(rows.values(), nameless).flatMap(Collection::stream);
    }

    /** Whether documents say different things of it, or one says what the standard has no place for. */
    boolean isSpoiled(Row row) {
        return spoiled.contains(new Key(row.table().name(), row.values().getOrDefault("id", "")));
    }

    /** Adds a record and all that it carries. */
    void add(HsdsTable table, JsonNode document, Place place) {
        add(table, document, place, Map.of());
    }

    private void add(HsdsTable table, JsonNode document, Place place, Map<String, String> pointing) {
        Map<String, String> values = new HashMap<>(pointing);
        Holder holder = new Holder(table, document.path("id").asText(""), place);
        document.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isArray()) {
                listed(holder, property.getKey(), value);
            } else if (value.isObject()) {
                carried(holder, property.getKey(), value)
                        .ifPresent(way -> values.put(way, value.path("id").asText("")));
            } else if (!value.isNull()) {
                values.put(property.getKey(), value.asText());
            }
        });
        keep(new Row(table, place, values), holder.id());
    }

    private void listed(Holder holder, String property, JsonNode list) {
        NestedWay.listing(holder.table(), property)
                .ifPresentOrElse(way -> each(holder, property, list, way), () -> refuse(holder, property));
    }

    private void each(Holder holder, String property, JsonNode list, NestedWay way) {
        int index = 0;
        for (JsonNode child : list) {
            Place place = holder.place().of(property).of(index);
            if (child.isObject()) {
                add(way.table(), child, place, Map.of(way.column(), holder.id()));
            } else {
                spoil(holder, "NOT_A_RECORD", "Records are objects.", place);
            }
            index++;
        }
    }

    /** The column by which the record points to what it carries. */
    private Optional<String> carried(Holder holder, String property, JsonNode child) {
        Optional<NestedWay> way = NestedWay.carrying(holder.table(), property);
        way.ifPresentOrElse(
                found -> add(found.table(), child, holder.place().of(property), Map.of()),
                () -> refuse(holder, property));
        return way.map(NestedWay::column);
    }

    private void refuse(Holder holder, String property) {
        spoil(
                holder,
                "UNKNOWN_PROPERTY",
                "The standard nests nothing here under this name.",
                holder.place().of(property));
    }

    private void spoil(Holder holder, String code, String message, Place at) {
        spoiled.add(new Key(holder.table().name(), holder.id()));
        String table = holder.table().name();
        faults.add(new FileFault(table, at.line(), "", code, message).below(shortened(at.pointer())));
    }

    /** Names of properties are the sender's: what is far longer than the standard's is not repeated. */
    private static String shortened(String pointer) {
        return pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
    }

    private void keep(Row row, String id) {
        if (id.isEmpty()) {
            count.one();
            nameless.add(row);
            return;
        }
        Row known = rows.putIfAbsent(new Key(row.table().name(), id), row);
        if (known == null) {
            count.one();
        } else {
            row.values().forEach((column, value) -> merge(known, row.place(), column, value));
        }
    }

    private void merge(Row known, Place place, String column, String value) {
        String before = known.values().putIfAbsent(column, value);
        if (before != null && !before.equals(value)) {
            spoiled.add(new Key(known.table().name(), known.values().getOrDefault("id", "")));
            faults.add(new FileFault(
                            known.table().name(),
                            place.line(),
                            column,
                            "CONTRADICTION",
                            "An earlier document says otherwise.")
                    .below(place.pointer()));
        }
    }
}
