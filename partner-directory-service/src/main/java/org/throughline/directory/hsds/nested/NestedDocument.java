package org.throughline.directory.hsds.nested;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.hsds.standard.Column;
import org.throughline.directory.hsds.standard.ColumnType;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * Writes a record with everything it carries, as the standard's JSON has it. A column that points to another record is
 * written as that record's id, or left out where the nesting says it. Of a confidential location only its id, kind and
 * name are told, and of a service there only which it is and when it is open: whatever else is said of it may say where. A service's {@code last_modified} is when it changed here: the time that {@code modified_after} compares.
 */
public final class NestedDocument {

    private static final Set<String> TOLD_OF_A_CONFIDENTIAL_LOCATION = Set.of("id", "location_type", "name");

    private static final Set<String> TOLD_OF_WHAT_IS_THERE = Set.of("id", "service", "location", "schedules");

    private static final Set<String> FREE_TEXT_OF_A_SCHEDULE =
            Set.of("description", "notes", "schedule_link", "attributes", "metadata");

    private final Map<UUID, StoredRecord> records = new HashMap<>();
    private final Map<UUID, List<Nesting>> nestings = new HashMap<>();
    /** The records being written: none is carried inside itself. */
    private final Deque<UUID> path = new ArrayDeque<>();

    public NestedDocument(Collection<StoredRecord> records, Collection<Nesting> nestings) {
        records.forEach(row -> this.records.put(row.id(), row));
        nestings.stream()
                .sorted(Comparator.comparing(Nesting::property)
                        .thenComparing(nesting -> nesting.child().id()))
                .forEach(nesting -> this.nestings
                        .computeIfAbsent(nesting.parent().id(), any -> new ArrayList<>())
                        .add(nesting));
    }

    /** The document of one of the records given, with the id it came with as {@code source_id}. */
    public Map<String, Object> of(UUID root) {
        StoredRecord row = Objects.requireNonNull(records.get(root));
        Map<String, Object> document = written(row);
        document.put("source_id", row.sourceId());
        return document;
    }

    private Map<String, Object> written(StoredRecord row) {
        Map<String, Object> document = ownValues(row);
        if (row.confidential()) {
            document.keySet().retainAll(TOLD_OF_A_CONFIDENTIAL_LOCATION);
            return document;
        }
        path.push(row.id());
        nestings.getOrDefault(row.id(), List.of()).forEach(nesting -> carry(document, nesting));
        path.pop();
        if (isAtAConfidentialLocation(row)) {
            withhold(document);
        }
        return document;
    }

    private boolean isAtAConfidentialLocation(StoredRecord row) {
        return row.table().equals(HsdsTables.SERVICE_AT_LOCATION)
                && nestings.getOrDefault(row.id(), List.of()).stream()
                        .filter(nesting -> nesting.property().equals("location"))
                        .map(nesting -> records.get(nesting.child().id()))
                        .anyMatch(location -> location == null || location.confidential());
    }

    private static void withhold(Map<String, Object> document) {
        document.keySet().retainAll(TOLD_OF_WHAT_IS_THERE);
        if (document.get("schedules") instanceof List<?> schedules) {
            schedules.forEach(schedule -> ((Map<?, ?>) schedule).keySet().removeAll(FREE_TEXT_OF_A_SCHEDULE));
        }
    }

    private void carry(Map<String, Object> document, Nesting nesting) {
        UUID child = nesting.child().id();
        StoredRecord row = records.get(child);
        if (nesting.isReference()) {
            document.put(nesting.property(), child.toString());
        } else if (row != null && !path.contains(child)) {
            put(document, nesting, written(row));
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> document, Nesting nesting, Map<String, Object> child) {
        if (nesting.single()) {
            document.put(nesting.property(), child);
        } else {
            ((List<Object>) document.computeIfAbsent(nesting.property(), any -> new ArrayList<>())).add(child);
        }
    }

    private static Map<String, Object> ownValues(StoredRecord row) {
        HsdsTable table = HsdsTables.table(row.table());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String value = row.values().get(column.name());
            if (value != null && table.reference(column.name()).isEmpty()) {
                values.put(column.name(), column.type() == ColumnType.NUMBER ? new BigDecimal(value) : value);
            }
        }
        values.put("id", row.id().toString());
        if (row.table().equals(HsdsTables.SERVICES)) {
            values.put("last_modified", row.modifiedAt());
        }
        return values;
    }
}
