package org.throughline.directory.assessment.sheet;

import java.util.Objects;
import org.throughline.directory.csv.FileFault;

/**
 * What is wrong at one place of a sheet; the value that stands there is never repeated.
 *
 * @param file what the sheet is called; it has no name of its own
 * @param line on which the row begins, counted from 1; 0 where the whole sheet is meant
 * @param column its name, or {@code ""} where the whole row is meant
 * @param code stable, UPPER_SNAKE
 */
public record SheetFault(String file, long line, String column, String code, String message) {

    static final String FILE = "needs.csv";

    public SheetFault {
        Objects.requireNonNull(file);
        Objects.requireNonNull(column);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
    }

    /** Of the text that the sheet is. */
    static SheetFault of(FileFault fault) {
        return new SheetFault(FILE, fault.line(), fault.column(), fault.code(), fault.message());
    }

    static SheetFault ofSheet(String code, String message) {
        return new SheetFault(FILE, 0, "", code, message);
    }

    static SheetFault ofRow(long line, String code, String message) {
        return new SheetFault(FILE, line, "", code, message);
    }

    static SheetFault ofCell(long line, NeedColumn column, String message) {
        return new SheetFault(FILE, line, column.header(), "INVALID_" + column.name(), message);
    }
}
