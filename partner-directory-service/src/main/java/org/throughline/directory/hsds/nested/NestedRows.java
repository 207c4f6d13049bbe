package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.Reference;
import org.throughline.directory.hsds.tabular.SentValue;

/**
 * Takes documents apart into the rows of the standard's tables: what a record lists points to it, and what it carries it
 * points to.
 */
final class NestedRows {

    private final MergedRows rows;

    NestedRows(MergedRows rows) {
        this.rows = rows;
    }

    /** Adds a record and all that it carries. */
    void add(HsdsTable table, JsonNode document, Place place) {
        add(row(table, document, place, Map.of()), document);
    }

    private void add(NestedRow row, JsonNode document) {
        document.properties().forEach(property -> {
            if (property.getValue().isArray()) {
                listed(row, property.getKey(), property.getValue());
            } else if (property.getValue().isObject()) {
                carried(row, property.getKey(), property.getValue());
            }
        });
        rows.add(row);
    }

    /**
     * By its columns, and those in which it points to what it carries, or to what lists it.
     *
     * @param pointing where it stands, as the column that says so
     */
    private NestedRow row(HsdsTable table, JsonNode document, Place place, Map<String, SentValue> pointing) {
        NestedRow row = new NestedRow(table, idOf(document).text(), place, said(table, document));
        pointing.forEach((column, holder) -> points(row, column, holder));
        document.properties().stream()
                .filter(property -> property.getValue().isObject())
                .forEach(property -> NestedWay.carrying(table, property.getKey())
                        .ifPresent(way -> points(row, way.column(), idOf(property.getValue()))));
        return row;
    }

    private static Map<String, SentValue> said(HsdsTable table, JsonNode document) {
        Map<String, SentValue> values = new HashMap<>();
        document.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (value.isValueNode() || SentValue.mayBeAnything(table, name)) {
                SentValue.of(value).in(table, name).ifPresent(sent -> values.put(name, sent));
            }
        });
        return values;
    }

    private void points(NestedRow row, String column, SentValue target) {
        if (!row.accepts(column, target)) {
            rows.contradict(
                    row, column, row.place(), "It stands in, or carries, another record than this column says.");
        }
    }

    private static SentValue idOf(JsonNode document) {
        return SentValue.of(document.path("id").asText(""));
    }

    private void listed(NestedRow holder, String property, JsonNode list) {
        NestedWay.listing(holder.table(), property)
                .ifPresentOrElse(way -> each(holder, property, list, way), () -> refuse(holder, property));
    }

    private void each(NestedRow holder, String property, JsonNode list, NestedWay way) {
        int index = 0;
        for (JsonNode child : list) {
            Place place = holder.place().of(property).of(index);
            if (child.isObject()) {
                inside(holder, row(way.table(), child, place, Map.of(way.column(), SentValue.of(holder.id()))), child);
            } else {
                rows.spoil(holder, "NOT_A_RECORD", "Records are objects.", place);
            }
            index++;
        }
    }

    private void carried(NestedRow holder, String property, JsonNode child) {
        NestedWay.carrying(holder.table(), property)
                .ifPresentOrElse(
                        way -> inside(
                                holder, row(way.table(), child, holder.place().of(property), Map.of()), child),
                        () -> refuse(holder, property));
    }

    /** What a record has to say need not be said where it stands inside another: a service's program is of the service's organization. */
    private void inside(NestedRow holder, NestedRow row, JsonNode document) {
        Map<String, String> said = holder.settled().read();
        row.table().references().stream()
                .filter(Reference::required)
                .filter(reference -> holder.table()
                        .reference(reference.column())
                        .filter(same -> same.targets().equals(reference.targets()))
                        .isPresent())
                .map(Reference::column)
                .forEach(column ->
                        Optional.ofNullable(said.get(column)).ifPresent(target -> row.implies(column, target)));
        add(row, document);
    }

    /** What the standard has records for is not kept as if it were a value; a property that it does not know is one. */
    private void refuse(NestedRow holder, String property) {
        if (!SentValue.mayBeAnything(holder.table(), property)) {
            rows.spoil(
                    holder,
                    "UNKNOWN_PROPERTY",
                    "The standard nests nothing here under this name.",
                    holder.place().of(property));
        }
    }
}
