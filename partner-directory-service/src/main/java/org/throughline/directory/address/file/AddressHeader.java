package org.throughline.directory.address.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.csv.HeaderWords;

/**
 * Where on a line what stands.
 *
 * @param places of each field one or more ways to read it, each the cells that say it together
 */
record AddressHeader(List<String> names, Map<AddressField, List<List<Integer>>> places) {

    /** What stands in files for a value that nobody knows. */
    private static final Set<String> NOTHING = Set.of("", "NOT STATED", "UNKNOWN", "NULL");

    AddressHeader {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /** Empty where a column is missing without which no line makes sense; the fault says which. */
    static Optional<AddressHeader> of(List<String> names, Faults faults) {
        List<String> plain = names.stream().map(HeaderWords::of).toList();
        Map<AddressField, List<List<Integer>>> places = new EnumMap<>(AddressField.class);
        for (AddressField field : AddressField.values()) {
            places.put(
                    field,
                    field.headersAmong(plain)
                            .map(headers -> headers.stream().map(plain::indexOf).toList())
                            .toList());
        }
        String missing = Stream.of(AddressField.values())
                .filter(field -> places.getOrDefault(field, List.of()).isEmpty())
                .map(AddressField::code)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            faults.add(FileFault.ofRow(
                    AddressFile.NAME,
                    1,
                    "COLUMNS_MISSING",
                    "The first line names no column that holds: " + missing + "."));
            return Optional.empty();
        }
        return Optional.of(new AddressHeader(names, places));
    }

    /** What the line says, by the first way that says anything; {@code ""} where none does. */
    String value(AddressField field, List<String> cells) {
        return ways(field)
                .map(way -> way.stream()
                        .map(at -> said(cells.get(at)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String said(String cell) {
        String value = cell.strip();
        return value.length() <= 10 && NOTHING.contains(value.toUpperCase(Locale.ROOT)) ? "" : value;
    }

    /** The header of a field's first column. */
    String nameOf(AddressField field) {
        return ways(field).findFirst().map(way -> names.get(way.get(0))).orElse(field.code());
    }

    private Stream<List<Integer>> ways(AddressField field) {
        return places.getOrDefault(field, List.of()).stream();
    }
}
