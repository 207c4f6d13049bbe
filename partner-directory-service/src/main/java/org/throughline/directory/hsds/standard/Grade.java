package org.throughline.directory.hsds.standard;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a service that the standard does not have, and that is read here: a grade. Kindergarten is {@code K} or 0. */
public record Grade(String column) implements RowRule {

    public static final String MINIMUM = "minimum_grade";
    public static final String MAXIMUM = "maximum_grade";

    /** Of those that can be read; of others nothing is known. */
    static final Comparator<String> ORDER = (first, second) ->
            of(first).flatMap(lower -> of(second).map(lower::compareTo)).orElse(0);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,2}");
    private static final int LOWEST = -2;
    private static final int HIGHEST = 12;

    public Grade {
        Objects.requireNonNull(column);
    }

    /** Empty where it is none. */
    public static Optional<Integer> of(String text) {
        if (text.equalsIgnoreCase("K")) {
            return Optional.of(0);
        }
        return NUMBER.matcher(text).matches()
                ? Optional.of(Integer.valueOf(text)).filter(grade -> grade >= LOWEST && grade <= HIGHEST)
                : Optional.empty();
    }

    @Override
    public Optional<Breach> check(Map<String, String> given, Map<String, String> accepted) {
        return Optional.ofNullable(accepted.get(column))
                .filter(text -> of(text).isEmpty())
                .map(none -> new Breach(
                        column,
                        new Column.Refusal(
                                "NOT_A_GRADE", "Expected a grade from 1 to 12, K or 0, or for preschool -1 or -2.")));
    }
}
