package org.throughline.directory.hsds.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.hsds.sheet.SheetField;
import org.throughline.directory.hsds.sheet.SheetMatching;
import org.throughline.directory.hsds.sheet.SheetRows;

/**
 * Which column of a sheet seems to hold what.
 *
 * @param missing fields that a sheet must have and that no column seems to hold
 * @param fields all that a column may be matched with
 */
record SheetMatchingView(List<ColumnView> columns, List<String> missing, List<String> fields) {

    /** One column, by its header. */
    record ColumnView(String header, @Nullable String field, SheetMatching.Certainty certainty) {

        static ColumnView of(SheetMatching.Column column) {
            SheetField field = column.field();
            return new ColumnView(column.header(), field == null ? null : field.code(), column.certainty());
        }
    }

    static SheetMatchingView of(InputStream sheet) {
        try {
            SheetMatching matching = SheetRows.matching(sheet, new Faults());
            return new SheetMatchingView(
                    matching.columns().stream().map(ColumnView::of).collect(Collectors.toList()),
                    codes(matching.missing().stream()),
                    codes(Stream.of(SheetField.values())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> codes(Stream<SheetField> fields) {
        return fields.map(SheetField::code).collect(Collectors.toList());
    }
}
