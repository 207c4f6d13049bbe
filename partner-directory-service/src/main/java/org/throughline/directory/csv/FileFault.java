package org.throughline.directory.csv;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a package; the value that stands there is never repeated.
 *
 * @param file name of the file, or {@code ""} for the package itself
 * @param line the line on which the row begins, counted from 1; 0 where no line can be named
 * @param column name of the column, or {@code ""} where the whole row or file is meant
 * @param code stable, UPPER_SNAKE
 * @param pointer JSON Pointer (RFC 6901) into the nested document on that line, or into the object of tables; null where it is neither
 */
public record FileFault(String file, long line, String column, String code, String message, @Nullable String pointer) {

    public FileFault(String file, long line, String column, String code, String message) {
        this(file, line, column, code, message, null);
    }

    public FileFault {
        Objects.requireNonNull(file);
        column = kept(column);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        pointer = pointer == null ? null : kept(pointer);
    }

    /** Names are the sender's, and no database keeps a NUL. */
    private static String kept(String name) {
        return name.replace('\u0000', '\uFFFD');
    }

    /** The same, at the column of the record that a pointer leads to. */
    public FileFault below(String recordPointer) {
        String last = column.isEmpty() ? "" : "/" + column.replace("~", "~0").replace("/", "~1");
        return new FileFault(file, line, column, code, message, recordPointer + last);
    }

    public static FileFault ofPackage(String code, String message) {
        return new FileFault("", 0, "", code, message);
    }

    public static FileFault ofFile(String file, String code, String message) {
        return new FileFault(file, 0, "", code, message);
    }

    /** Of the headers of a sheet, so that nothing below them can be understood. */
    public static FileFault ofHeaders(String code, String message) {
        return new FileFault("", 1, "", code, message);
    }

    public static FileFault ofRow(String file, long line, String code, String message) {
        return new FileFault(file, line, "", code, message);
    }
}
