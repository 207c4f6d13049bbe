package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.JsonValue;

/**
 * Writes records with all that they carry. Wherever a record stands it is whole: a column that points to another is there as
 * a column, unless the record's place says the same.
 */
final class DocumentLine {

    /** By which a document is known for what it is where nothing else tells; an empty value says nothing. */
    private static final Map<String, String> MARKS =
            Map.of(HsdsTables.TAXONOMY_TERMS, "taxonomy", HsdsTables.TAXONOMIES, "version");

    /** By the identifiers they came with, so that the same directory gives the same lines wherever it lies. */
    private static final Comparator<CarriedRecord> AS_THEY_CAME =
            Comparator.comparing(row -> row.values().read().getOrDefault("id", ""));

    private final JsonGenerator json;
    private final Map<UUID, CarriedRecord> records = new HashMap<>();
    private final Map<UUID, Map<String, List<CarriedRecord>>> carried = new HashMap<>();

    DocumentLine(JsonGenerator json, DocumentBatch batch) {
        this.json = json;
        batch.records().forEach(row -> records.put(row.id(), row));
        batch.nestings().forEach(this::nest);
        carried.values().forEach(of -> of.values().forEach(children -> children.sort(AS_THEY_CAME)));
    }

    private void nest(Nesting nesting) {
        carried.computeIfAbsent(nesting.parent().id(), any -> new TreeMap<>())
                .computeIfAbsent(nesting.property(), any -> new ArrayList<>())
                .add(Objects.requireNonNull(records.get(nesting.child().id())));
    }

    /** A root says by its properties what it is; where they would say something else, its line names the table. */
    void write(UUID root) throws IOException {
        CarriedRecord row = Objects.requireNonNull(records.get(root));
        HsdsTable table = HsdsTables.table(row.table());
        SortedSet<String> columns = row.values().columns();
        Optional.ofNullable(MARKS.get(row.table())).ifPresent(columns::add);
        if (DocumentKind.of(properties(row, columns)::contains).equals(table)) {
            record(row, columns);
        } else {
            json.writeStartObject();
            json.writeArrayFieldStart(TableLine.name(table));
            record(row, row.values().columns());
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private Set<String> properties(CarriedRecord row, Set<String> columns) {
        Set<String> properties = new HashSet<>(columns);
        properties.addAll(carriedBy(row).keySet());
        return properties;
    }

    private Map<String, List<CarriedRecord>> carriedBy(CarriedRecord row) {
        return carried.getOrDefault(row.id(), Map.of());
    }

    private void record(CarriedRecord row, SortedSet<String> columns) throws IOException {
        HsdsTable table = HsdsTables.table(row.table());
        carriedBy(row).keySet().forEach(property -> NestedWay.carrying(table, property)
                .ifPresent(way -> columns.remove(way.column())));
        json.writeStartObject();
        for (String column : columns) {
            JsonValue.write(json, table, column, row.values());
        }
        for (Map.Entry<String, List<CarriedRecord>> property : carriedBy(row).entrySet()) {
            carry(table, property.getKey(), property.getValue());
        }
        json.writeEndObject();
    }

    private void carry(HsdsTable table, String property, List<CarriedRecord> children) throws IOException {
        json.writeFieldName(property);
        if (NestedWay.carrying(table, property).isPresent()) {
            record(children.get(0), children.get(0).values().columns());
            return;
        }
        String implied = NestedWay.listing(table, property).orElseThrow().column();
        json.writeStartArray();
        for (CarriedRecord child : children) {
            SortedSet<String> columns = child.values().columns();
            columns.remove(implied);
            record(child, columns);
        }
        json.writeEndArray();
    }
}
