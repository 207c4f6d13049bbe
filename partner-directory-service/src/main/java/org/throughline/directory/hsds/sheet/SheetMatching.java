package org.throughline.directory.hsds.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/**
 * Which column of a sheet holds what. A column that holds nothing known is kept as it is.
 *
 * @param defaults what a line has in a field of which its own cells say nothing
 */
public record SheetMatching(List<Column> columns, Map<SheetField, String> defaults) {

    /** Before the field of a default, where a matching has a header otherwise. */
    public static final String DEFAULT = "=";

    /** What is far longer than a header is not repeated. */
    private static final int LONGEST_NAME = 200;

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
        defaults = Map.copyOf(defaults);
    }

    /** By what the caller says; of columns of which nothing is said, their headers do, unless the caller matched others. */
    public static SheetMatching of(List<String> headers, Map<String, String> said, Faults faults) {
        Map<String, String> given = new LinkedHashMap<>();
        Map<SheetField, String> defaults = new EnumMap<>(SheetField.class);
        said.forEach((name, value) -> {
            if (name.startsWith(DEFAULT)) {
                field(name.substring(DEFAULT.length()), faults)
                        .filter(field -> isReadable(field, value, faults))
                        .ifPresent(field -> defaults.put(field, value));
            } else {
                given.put(name, value);
            }
        });
        SheetMatching matching = given.isEmpty() ? proposed(headers) : given(headers, given, faults);
        return new SheetMatching(matching.columns(), defaults);
    }

    /** What the headers suggest; no field is proposed twice, a name goes before a hint, and of hints the longest. */
    public static SheetMatching proposed(List<String> headers) {
        List<Column> columns = new ArrayList<>();
        Set<SheetField> free = EnumSet.allOf(SheetField.class);
        headers.forEach(header -> columns.add(matched(header, free, SheetMatching::named, Certainty.NAMED)));
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).header();
            if (columns.get(i).field() == null) {
                columns.set(i, matched(header, free, SheetMatching::hinted, Certainty.HINTED));
            }
        }
        return new SheetMatching(columns, Map.of());
    }

    /** What the caller says; columns that the caller does not name hold nothing known. */
    public static SheetMatching given(List<String> headers, Map<String, String> given, Faults faults) {
        given.forEach((header, code) -> {
            if (!headers.contains(header)) {
                faults.add(ofMatching(
                        header, "HEADER_MISSING", "The matching names a column that the sheet does not have."));
            }
            field(code, faults);
        });
        Set<String> filled = new HashSet<>();
        given.values().stream()
                .filter(code -> !filled.add(code))
                .distinct()
                .forEach(code ->
                        faults.add(ofMatching(code, "FIELD_TWICE", "The matching fills one field from two columns.")));
        return new SheetMatching(
                headers.stream()
                        .map(header -> Optional.ofNullable(given.get(header))
                                .flatMap(SheetField::ofCode)
                                .map(field -> new Column(header, field, Certainty.GIVEN))
                                .orElseGet(() -> new Column(header, null, Certainty.NONE)))
                        .collect(Collectors.toList()),
                Map.of());
    }

    /** The fields that no line makes sense without and no column holds. */
    public List<SheetField> missing() {
        return Stream.of(SheetField.values())
                .filter(SheetField::isRequired)
                .filter(field -> !defaults.containsKey(field) && !hasColumn(field))
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

    boolean hasColumn(SheetField field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    private static Optional<SheetField> field(String code, Faults faults) {
        Optional<SheetField> field = SheetField.ofCode(code);
        if (field.isEmpty()) {
            faults.add(ofMatching(code, "UNKNOWN_FIELD", "The matching names a field that there is not."));
        }
        return field;
    }

    /** @param named the header or the field that is meant, as the caller says it */
    private static FileFault ofMatching(String named, String code, String message) {
        String shown = named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) : named;
        return new FileFault("", 1, shown, code, message);
    }

    private static boolean isReadable(SheetField field, String value, Faults faults) {
        CellRule rule = field.rule();
        boolean readable = rule.admits(value);
        if (!readable) {
            faults.add(new FileFault("", 1, field.code(), rule.fault(), rule.expectation()));
        }
        return readable;
    }

    private static Optional<SheetField> named(Set<SheetField> fields, String header) {
        return fields.stream().filter(field -> field.isNamed(header)).findFirst();
    }

    private static Optional<SheetField> hinted(Set<SheetField> fields, String header) {
        return fields.stream()
                .filter(field -> field.hint(header) > 0)
                .max(Comparator.comparingInt(field -> field.hint(header)));
    }

    private static Column matched(
            String header,
            Set<SheetField> free,
            BiFunction<Set<SheetField>, String, Optional<SheetField>> match,
            Certainty certainty) {
        Optional<SheetField> field = match.apply(free, header);
        field.ifPresent(free::remove);
        return new Column(header, field.orElse(null), field.isPresent() ? certainty : Certainty.NONE);
    }
}
