package org.throughline.directory.hsds.sheet;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a sheet, by what its cells hold. */
final class SheetLine {

    private static final Pattern AGES = Pattern.compile("(\\d{1,3})\\s*(?:-|–|to)\\s*(\\d{1,3})");
    private static final Pattern FROM_AGE = Pattern.compile("(\\d{1,3})\\s*(?:\\+|and (?:up|older|over))");

    private final Map<SheetField, String> known = new EnumMap<>(SheetField.class);
    private final Map<String, String> other = new LinkedHashMap<>();

    SheetLine(SheetMatching matching, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            SheetMatching.Column column = matching.columns().get(i);
            String value = cells.get(i).strip();
            if (!value.isEmpty() && column.field() != null) {
                known.put(column.field(), value);
            } else if (!value.isEmpty()) {
                other.put("sheet." + column.header(), value);
            }
        }
    }

    boolean isBlank() {
        return known.isEmpty() && other.isEmpty();
    }

    Optional<String> value(SheetField field) {
        return Optional.ofNullable(known.get(field));
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

    Optional<String> minimumAge() {
        return value(SheetField.MINIMUM_AGE).or(() -> age(1));
    }

    Optional<String> maximumAge() {
        return value(SheetField.MAXIMUM_AGE).or(() -> age(2));
    }

    /** Whether there is a text of ages that says nothing we understand. */
    boolean hasUnreadableAges() {
        return value(SheetField.AGES).isPresent() && age(1).isEmpty();
    }

    private Optional<String> age(int group) {
        return value(SheetField.AGES).flatMap(text -> {
            Matcher range = AGES.matcher(text.toLowerCase(Locale.ROOT));
            Matcher from = FROM_AGE.matcher(text.toLowerCase(Locale.ROOT));
            if (range.find()) {
                return Optional.of(range.group(group));
            }
            return group == 1 && from.find() ? Optional.of(from.group(1)) : Optional.empty();
        });
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
