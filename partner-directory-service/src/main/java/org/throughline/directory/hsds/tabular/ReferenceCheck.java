package org.throughline.directory.hsds.tabular;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/**
 * Follows every reference of a package. A record whose required reference leads nowhere, or to a refused record, is
 * refused itself; an optional reference that leads nowhere is taken out of its record. Each is a fault.
 */
final class ReferenceCheck {

    private final Map<String, Map<String, HsdsRecord>> accepted = new LinkedHashMap<>();
    private final Map<String, Set<String>> refused = new HashMap<>();
    private final List<HsdsRecord> refusedRows;
    private final Faults faults;

    ReferenceCheck(Rows rows, Faults faults) {
        this.faults = faults;
        this.refusedRows = rows.refused();
        refusedRows.forEach(row -> refusedIds(row.table()).add(row.id()));
        for (HsdsRecord row : rows.accepted()) {
            accepted.computeIfAbsent(row.table(), any -> new LinkedHashMap<>()).put(row.id(), row);
        }
    }

    /** The records that remain. Refusing one may strand others, so it goes on until nothing changes. */
    List<HsdsRecord> remaining() {
        refusedRows.forEach(this::reportDangling);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (HsdsRecord row : all()) {
                changed |= changes(row);
            }
        }
        return all();
    }

    private List<HsdsRecord> all() {
        List<HsdsRecord> all = new ArrayList<>();
        accepted.values().forEach(table -> all.addAll(table.values()));
        return all;
    }

    private boolean changes(HsdsRecord row) {
        List<Reference> broken = broken(row);
        broken.forEach(reference -> report(row, reference));
        if (broken.stream().anyMatch(Reference::required)) {
            accepted(row.table()).remove(row.id());
            refusedIds(row.table()).add(row.id());
        } else {
            accepted(row.table()).put(row.id(), row.without(columns(broken)));
        }
        return !broken.isEmpty();
    }

    private List<Reference> broken(HsdsRecord row) {
        return HsdsTables.table(row.table()).references().stream()
                .filter(reference -> row.value(reference.column())
                        .filter(id -> !isAccepted(reference, id))
                        .isPresent())
                .collect(Collectors.toList());
    }

    private static Set<String> columns(List<Reference> references) {
        return references.stream().map(Reference::column).collect(Collectors.toSet());
    }

    /** A row that was refused for its values is looked at too: its faults are to be seen in one go. */
    private void reportDangling(HsdsRecord refusedRow) {
        broken(refusedRow).stream()
                .filter(reference -> !pointsToRefused(refusedRow, reference))
                .forEach(reference -> report(refusedRow, reference));
    }

    private Map<String, HsdsRecord> accepted(String table) {
        return accepted.getOrDefault(table, Map.of());
    }

    private boolean isAccepted(Reference reference, String id) {
        Collection<String> tables = reference.targets().isEmpty() ? accepted.keySet() : reference.targets();
        return tables.stream().anyMatch(table -> accepted(table).containsKey(id));
    }

    private boolean pointsToRefused(HsdsRecord row, Reference reference) {
        String id = row.values().get(reference.column());
        Collection<String> tables = reference.targets().isEmpty() ? refused.keySet() : reference.targets();
        return tables.stream()
                .anyMatch(table -> refused.getOrDefault(table, Set.of()).contains(id));
    }

    private Set<String> refusedIds(String table) {
        return refused.computeIfAbsent(table, any -> new HashSet<>());
    }

    private void report(HsdsRecord row, Reference reference) {
        boolean toRefused = pointsToRefused(row, reference);
        faults.add(new FileFault(
                row.origin().file(),
                row.origin().line(),
                reference.column(),
                toRefused ? "REFERENCE_REFUSED" : "DANGLING_REFERENCE",
                toRefused
                        ? "It points to a record that was refused."
                        : "It points to a record that is not in the package."));
    }
}
