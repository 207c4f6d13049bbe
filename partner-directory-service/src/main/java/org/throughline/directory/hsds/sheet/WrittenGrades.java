package org.throughline.directory.hsds.sheet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Grades as people write them: {@code K-5}, {@code 6-8}, {@code PK}. Kindergarten is 0; preschool, where its years are not told apart, is
 * from -2 to -1.
 *
 * @param minimum null where there is no lowest
 * @param maximum null where there is no highest
 */
record WrittenGrades(@Nullable Integer minimum, @Nullable Integer maximum) {

    private static final Pattern ALL = Pattern.compile("all|any|all grades|any grade");
    private static final Pattern ITEM =
            Pattern.compile("(pk3|pk4|pk|tk|k|1[0-2]|0?[1-9])(?:(-)(pk3|pk4|pk|tk|k|1[0-2]|0?[1-9])|(\\+))?");
    private static final int HIGHEST = 12;

    /** Empty where it cannot be read, or where it is not one range. */
    static Optional<WrittenGrades> of(String written) {
        String text = plain(written);
        if (ALL.matcher(text).matches()) {
            return Optional.of(new WrittenGrades(null, null));
        }
        TreeSet<Integer> grades = new TreeSet<>();
        boolean upward = false;
        for (String item : text.split("[,;/&\\n]|\\band\\b", -1)) {
            Matcher found = ITEM.matcher(item.strip().replaceAll("\\s*([-+])\\s*", "$1"));
            if (!found.matches() || !add(grades, found)) {
                return Optional.empty();
            }
            upward |= found.group(4) != null;
        }
        boolean gaps = grades.last() - grades.first() >= grades.size();
        return gaps ? Optional.empty() : Optional.of(new WrittenGrades(grades.first(), upward ? null : grades.last()));
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\b(?:and|&) (?:up|above|older|higher)\\b", "+")
                .replaceAll("\\btransitional kindergarten\\b", "tk")
                .replaceAll("\\bpre\\W?(?:k\\b|kindergarten|kinder\\b|school)", "pk")
                .replaceAll("\\b(?:kindergarten|kinder|kg)\\b", "k")
                .replaceAll("\\b(?:grades?\\b:?|gr\\b\\.?)", " ")
                .replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "")
                .replaceAll("\\s*(?:[\u2010-\u2015\u2212]|\\bto\\b|\\bthrough\\b|\\bthru\\b)\\s*", "-")
                .replaceAll("\\bpk (?=[34]\\b)(?![34]\\s*-)", "pk")
                .strip();
    }

    private static boolean add(TreeSet<Integer> grades, Matcher found) {
        int first = lowest(found.group(1));
        int last = found.group(4) != null
                ? HIGHEST
                : highest(Optional.ofNullable(found.group(3)).orElse(found.group(1)));
        for (int grade = first; grade <= last; grade++) {
            grades.add(grade);
        }
        return first <= last;
    }

    private static int lowest(String grade) {
        return grade.equals("pk") ? -2 : highest(grade);
    }

    private static int highest(String grade) {
        return switch (grade) {
            case "pk3" -> -2;
            case "pk", "pk4", "tk" -> -1;
            case "k" -> 0;
            default -> Integer.parseInt(grade);
        };
    }

    /** As a service has them. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        Optional.ofNullable(minimum).ifPresent(grade -> columns.put("minimum_grade", text(grade)));
        Optional.ofNullable(maximum).ifPresent(grade -> columns.put("maximum_grade", text(grade)));
        return columns;
    }

    private static String text(int grade) {
        return grade == 0 ? "K" : String.valueOf(grade);
    }
}
