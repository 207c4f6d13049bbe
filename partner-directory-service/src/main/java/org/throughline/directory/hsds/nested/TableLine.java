package org.throughline.directory.hsds.nested;

import java.util.Optional;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * A line that names the table of its records by the table's file, as the JSON of tables does: for those that the standard
 * has no document of, or that their own properties would make another kind.
 */
final class TableLine {

    private static final String FILE = ".csv";

    private TableLine() {}

    static String name(HsdsTable table) {
        return table.name() + FILE;
    }

    static Optional<HsdsTable> table(String property) {
        return property.endsWith(FILE)
                ? HsdsTables.find(property.substring(0, property.length() - FILE.length()))
                : Optional.empty();
    }
}
