package org.throughline.directory.hsds.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/** Which column of a sheet holds what. A column that holds nothing known is kept as it is. */
public record SheetMatching(List<Column> columns) {

    /** How sure a matching is. */
    public enum Certainty {
        /** The caller said it. */
        GIVEN,
        /** The header is one of the field's names. */
        NAMED,
        /** One of the field's names stands in the header. */
        HINTED,
        /** Nothing is known of it. */
        NONE
    }

    /** One column, by its header. */
    public record Column(String header, @Nullable SheetField field, Certainty certainty) {
        public Column {
            Objects.requireNonNull(header);
            Objects.requireNonNull(certainty);
        }
    }

    public SheetMatching {
        columns = List.copyOf(columns);
    }

    /** What the headers suggest; no field is proposed twice, and a name goes before a hint. */
    public static SheetMatching proposed(List<String> headers) {
        List<Column> columns = new ArrayList<>();
        Set<SheetField> free = EnumSet.allOf(SheetField.class);
        headers.forEach(header -> columns.add(matched(header, free, field -> field.isNamed(header), Certainty.NAMED)));
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).header();
            if (columns.get(i).field() == null) {
                columns.set(i, matched(header, free, field -> field.isHintedBy(header), Certainty.HINTED));
            }
        }
        return new SheetMatching(columns);
    }

    /** What the caller says; columns that the caller does not name hold nothing known. */
    public static SheetMatching given(List<String> headers, Map<String, String> given, Faults faults) {
        given.forEach((header, code) -> {
            if (!headers.contains(header)) {
                faults.add(FileFault.ofHeaders(
                        "HEADER_MISSING", "The matching names a column that the sheet does not have."));
            }
            if (SheetField.ofCode(code).isEmpty()) {
                faults.add(FileFault.ofHeaders("UNKNOWN_FIELD", "The matching names a field that there is not."));
            }
        });
        if (Set.copyOf(given.values()).size() < given.size()) {
            faults.add(FileFault.ofHeaders("FIELD_TWICE", "The matching fills one field from two columns."));
        }
        return new SheetMatching(headers.stream()
                .map(header -> Optional.ofNullable(given.get(header))
                        .flatMap(SheetField::ofCode)
                        .map(field -> new Column(header, field, Certainty.GIVEN))
                        .orElseGet(() -> new Column(header, null, Certainty.NONE)))
                .collect(Collectors.toList()));
    }

    /** The fields that no line makes sense without and no column holds. */
    public List<SheetField> missing() {
        return Stream.of(SheetField.values())
                .filter(SheetField::isRequired)
                .filter(field -> columns.stream().noneMatch(column -> column.field() == field))
                .collect(Collectors.toList());
    }

    /** The header over a field's column; the field's own name where there is none. */
    String headerOf(SheetField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(Column::header)
                .findFirst()
                .orElseGet(field::code);
    }

    private static Column matched(
            String header, Set<SheetField> free, Predicate<SheetField> matches, Certainty certainty) {
        Optional<SheetField> field = free.stream().filter(matches).findFirst();
        field.ifPresent(free::remove);
        return new Column(header, field.orElse(null), field.isPresent() ? certainty : Certainty.NONE);
    }
}
