package org.throughline.directory.hsds.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.HsdsTable;

/** The first line of a file: which of its columns stands where. */
record TableHeader(List<String> names) {

    TableHeader {
        names = List.copyOf(names);
    }

    /** The header, or empty when no row below it could be understood; then the faults say why. */
    static Optional<TableHeader> of(HsdsTable table, String file, List<String> cells, Faults faults) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long before = faults.total();
        for (String cell : cells) {
            String name = cell.strip();
            if (!seen.add(name)) {
                faults.add(new FileFault(file, 1, name, "COLUMN_TWICE", "The header names a column twice."));
            }
            names.add(name);
        }
        table.requiredColumns().stream()
                .filter(required -> !seen.contains(required))
                .sorted()
                .forEach(missing -> faults.add(
                        new FileFault(file, 1, missing, "COLUMN_MISSING", "The header lacks a required column.")));
        return faults.total() == before ? Optional.of(new TableHeader(names)) : Optional.empty();
    }
}
