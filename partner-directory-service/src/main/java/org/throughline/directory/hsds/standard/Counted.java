package org.throughline.directory.hsds.standard;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days of a month or weeks of a year, between commas: counted from its beginning, or with a minus from its end.
 *
 * @param most how many there can be
 */
record Counted(String column, int most) implements RowRule {

    private static final Pattern LIST = Pattern.compile("[+-]?\\d{1,3}( *, *[+-]?\\d{1,3})*");

    Counted {
        Objects.requireNonNull(column);
    }

    @Override
    public Optional<Breach> check(Map<String, String> given, Map<String, String> accepted) {
        return Optional.ofNullable(accepted.get(column))
                .filter(list -> !isReadable(list))
                .map(none -> new Breach(
                        column,
                        new Column.Refusal(
                                "OUT_OF_RANGE",
                                "Expected whole numbers between commas, from 1 to " + most + " or from -1 to -" + most
                                        + ".")));
    }

    private boolean isReadable(String list) {
        return LIST.matcher(list).matches()
                && Pattern.compile(" *, *")
                        .splitAsStream(list)
                        .map(Integer::valueOf)
                        .allMatch(this::isThere);
    }

    private boolean isThere(int number) {
        return number != 0 && Math.abs(number) <= most;
    }
}
