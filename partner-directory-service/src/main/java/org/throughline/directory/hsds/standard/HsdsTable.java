package org.throughline.directory.hsds.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table of the standard: its columns in order, and which of them point elsewhere. Its file is {@code <name>.csv}. */
public record HsdsTable(String name, List<Column> columns, List<Reference> references) {

    public HsdsTable {
        Objects.requireNonNull(name);
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    public Optional<Reference> reference(String columnName) {
        return references.stream()
                .filter(reference -> reference.column().equals(columnName))
                .findFirst();
    }

    /** The columns that a file must have for its rows to be readable. */
    public Set<String> requiredColumns() {
        return columns.stream().filter(Column::required).map(Column::name).collect(Collectors.toUnmodifiableSet());
    }

    static Builder named(String name) {
        return new Builder(name);
    }

    /** Describes a table in the order of its columns. */
    static final class Builder {
        private final String name;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final List<Reference> references = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
            columns.put("id", Column.of("id", ColumnType.ID).mandatory());
        }

        Builder points(Reference reference) {
            Column column = Column.of(reference.column(), ColumnType.ID);
            references.add(reference);
            return column(reference.required() ? column.mandatory() : column);
        }

        Builder text(String... names) {
            return all(ColumnType.TEXT, names);
        }

        Builder mandatoryText(String... names) {
            Stream.of(names)
                    .forEach(column -> column(Column.of(column, ColumnType.TEXT).mandatory()));
            return this;
        }

        Builder numbers(String... names) {
            return all(ColumnType.NUMBER, names);
        }

        Builder urls(String... names) {
            return all(ColumnType.URL, names);
        }

        Builder emails(String... names) {
            return all(ColumnType.EMAIL, names);
        }

        Builder dates(String... names) {
            return all(ColumnType.DATE, names);
        }

        Builder times(String... names) {
            return all(ColumnType.TIME, names);
        }

        Builder column(Column column) {
            columns.put(column.name(), column);
            return this;
        }

        HsdsTable build() {
            return new HsdsTable(name, List.copyOf(columns.values()), references);
        }

        private Builder all(ColumnType type, String... names) {
            Stream.of(names).forEach(column -> column(Column.of(column, type)));
            return this;
        }
    }
}
