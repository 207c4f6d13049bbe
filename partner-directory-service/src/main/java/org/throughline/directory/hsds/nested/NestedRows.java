package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.Reference;

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

    /** By its columns, and those in which it points to what it carries. */
    private static NestedRow row(HsdsTable table, JsonNode document, Place place, Map<String, String> pointing) {
        Map<String, String> values = new HashMap<>(pointing);
        document.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isObject()) {
                NestedWay.carrying(table, property.getKey())
                        .ifPresent(
                                way -> values.put(way.column(), value.path("id").asText("")));
            } else if (value.isValueNode() && !value.isNull()) {
                values.put(property.getKey(), value.asText());
            }
        });
        return new NestedRow(table, document.path("id").asText(""), place, values);
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
                inside(holder, row(way.table(), child, place, Map.of(way.column(), holder.id())), child);
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
        Map<String, String> said = holder.settled();
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

    private void refuse(NestedRow holder, String property) {
        rows.spoil(
                holder,
                "UNKNOWN_PROPERTY",
                "The standard nests nothing here under this name.",
                holder.place().of(property));
    }
}
