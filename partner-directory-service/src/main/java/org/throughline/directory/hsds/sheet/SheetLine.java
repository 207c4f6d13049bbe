package org.throughline.directory.hsds.sheet;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a sheet, by what its cells hold. */
final class SheetLine {

    private final Map<SheetField, String> known = new EnumMap<>(SheetField.class);
    private final Map<SheetField, String> defaults;
    private final Map<String, String> other = new LinkedHashMap<>();

    SheetLine(SheetMatching matching, List<String> cells) {
        this.defaults = matching.defaults();
        for (int i = 0; i < cells.size(); i++) {
            SheetMatching.Column column = matching.columns().get(i);
            String value = cells.get(i).strip();
            if (!value.isEmpty() && column.field() != null) {
                known.put(column.field(), value);
            } else if (!value.isEmpty()) {
                other.put("sheet." + column.header(), value);
            }
        }
        if (!known.containsKey(SheetField.OPENINGS)) {
            setAside(matching, SheetField.CAPACITY);
            setAside(matching, SheetField.UPDATED);
        }
    }

    /** How many places there are in all, and when, says nothing the standard has without how many are free. */
    private void setAside(SheetMatching matching, SheetField field) {
        Optional.ofNullable(known.remove(field))
                .ifPresent(value -> other.put("sheet." + matching.headerOf(field), value));
    }

    boolean isBlank() {
        return known.isEmpty() && other.isEmpty();
    }

    Optional<String> value(SheetField field) {
        return cell(field).or(() -> Optional.ofNullable(defaults.get(field)));
    }

    /** What the line says itself. */
    Optional<String> cell(SheetField field) {
        return Optional.ofNullable(known.get(field));
    }

    LineAddress address() {
        return new LineAddress(this);
    }

    /** What lines without a cell have; empty where nobody said. */
    String byDefault(SheetField field) {
        return defaults.getOrDefault(field, "");
    }

    /** A cell's text, empty where there is none. */
    String text(SheetField field) {
        return value(field).orElse("");
    }

    /** Cells of columns that hold nothing known, under their headers. */
    Map<String, String> other() {
        return other;
    }

    /** A cell with several values. */
    List<String> values(SheetField field) {
        return value(field).stream()
                .flatMap(text -> Stream.of(text.split("[;,/|\\n]")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    /** Languages, one by one; those that are none are a fault of the line. */
    List<WrittenLanguage> languages(SheetField field) {
        return value(field).stream()
                .flatMap(text -> WrittenLanguage.split(text).stream())
                .flatMap(text -> WrittenLanguage.of(text).stream())
                .collect(Collectors.toList());
    }

    Optional<String> minimumAge() {
        return value(SheetField.MINIMUM_AGE).or(() -> ages().map(WrittenAges::minimum));
    }

    Optional<String> maximumAge() {
        return value(SheetField.MAXIMUM_AGE).or(() -> ages().flatMap(WrittenAges::maximum));
    }

    private Optional<WrittenAges> ages() {
        return value(SheetField.AGES).flatMap(WrittenAges::of);
    }

    /** The fields whose cells say what cannot be understood for sure. */
    Stream<SheetField> unreadable() {
        return known.entrySet().stream()
                .filter(cell -> !isReadable(cell.getKey(), cell.getValue()))
                .map(Map.Entry::getKey);
    }

    private boolean isReadable(SheetField field, String text) {
        return field == SheetField.HOURS ? hours().isPresent() : field.rule().admits(text);
    }

    /** The ordinary week, by hours that name their days, or with a cell for these; empty where it cannot be read. */
    Optional<List<WrittenHours.Opening>> hours() {
        String hours = text(SheetField.HOURS);
        String days = text(SheetField.DAYS).replaceAll("[;\\n]", ",");
        return hours.isEmpty()
                ? Optional.of(List.of())
                : WrittenHours.of(hours)
                        .or(() -> days.isEmpty() ? Optional.empty() : WrittenHours.of(days + " " + hours));
    }

    Optional<WrittenGrades> grades() {
        return value(SheetField.GRADES).flatMap(WrittenGrades::of);
    }

    /** Whether a cell says yes; what else it may say is no such thing. */
    boolean says(SheetField field) {
        return value(field).flatMap(YesOrNo::of).orElse(false);
    }

    /** An identifier out of words: the same words give the same one. */
    static String key(String... words) {
        return Stream.of(words)
                .map(word -> word.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", ""))
                .collect(Collectors.joining("."));
    }
}
