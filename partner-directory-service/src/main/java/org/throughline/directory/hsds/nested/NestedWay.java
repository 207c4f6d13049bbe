package org.throughline.directory.hsds.nested;

import java.util.Optional;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/**
 * How one record hangs on another in a nested document.
 *
 * @param table of the nested record
 * @param column by which one of the two points to the other
 */
record NestedWay(HsdsTable table, String column) {

    /** The table whose rows a record lists under a property, and by which column they point to the record. */
    static Optional<NestedWay> listing(HsdsTable table, String property) {
        return HsdsTables.all().stream()
                .flatMap(child -> child.references().stream()
                        .filter(reference -> mayPointTo(reference, table))
                        .filter(reference -> property.equals(reference.listedAs())
                                || (reference.listedAs() == null && property.equals(child.name())))
                        .map(reference -> new NestedWay(child, reference.column())))
                .findFirst();
    }

    private static boolean mayPointTo(Reference reference, HsdsTable table) {
        return reference.targets().isEmpty() || reference.targets().contains(table.name());
    }

    /** The table of the one record that a record carries under a property, and by which column it points there. */
    static Optional<NestedWay> carrying(HsdsTable table, String property) {
        return table.references().stream()
                .filter(reference -> reference.targets().size() == 1)
                .filter(reference ->
                        property.equals(reference.embeddedAs()) || (property + "_id").equals(reference.column()))
                .map(reference -> new NestedWay(
                        HsdsTables.table(reference.targets().iterator().next()), reference.column()))
                .findFirst();
    }
}
