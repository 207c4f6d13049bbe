package org.throughline.directory.register;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record.
 *
 * @param table its table, a constant of the code
 * @param columns what it is found by, copied out of the content at each write
 * @param telling the fact of a change
 */
public record Register<T>(String table, Class<T> type, List<Column<T>> columns, Telling<T> telling) {

    public Register {
        Objects.requireNonNull(table);
        Objects.requireNonNull(type);
        columns = List.copyOf(columns);
        Objects.requireNonNull(telling);
    }

    /** A column beside the content; its name is a constant of the code. */
    public record Column<T>(String name, Function<? super T, ? extends @Nullable Object> value) {}

    /** The fact of a change. */
    @FunctionalInterface
    public interface Telling<T> {

        /**
         * Null where nobody is told.
         *
         * @param before null when the record is new
         */
        @Nullable
        Told tell(@Nullable T before, Entry<T> after);
    }
}
