package org.throughline.directory.hsds.standard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that does not come after another, where both are there and were accepted.
 *
 * @param column the one that is named when it does
 * @param other the one it is compared with
 * @param order by which {@code column} must not come after {@code other}
 * @param mayEqual whether both may be the same
 * @param code of the fault, UPPER_SNAKE
 */
record Ordered(String column, String other, Comparator<String> order, boolean mayEqual, String code)
        implements RowRule {

    static final Comparator<String> AS_NUMBERS = Comparator.comparing(BigDecimal::new);
    static final Comparator<String> AS_WRITTEN = Comparator.naturalOrder();
    /** Hours and minutes: offsets are those of one place. */
    static final Comparator<String> AS_TIMES = Comparator.comparing(time -> time.substring(0, 5));

    Ordered {
        Objects.requireNonNull(column);
        Objects.requireNonNull(other);
        Objects.requireNonNull(order);
        Objects.requireNonNull(code);
    }

    @Override
    public Optional<Breach> check(Map<String, String> given, Map<String, String> accepted) {
        String first = accepted.get(column);
        String second = accepted.get(other);
        if (first == null || second == null) {
            return Optional.empty();
        }
        int comparison = order.compare(first, second);
        return comparison < 0 || (mayEqual && comparison == 0)
                ? Optional.empty()
                : Optional.of(new Breach(column, new Column.Refusal(code, message())));
    }

    private String message() {
        return order == AS_NUMBERS || order == Grade.ORDER
                ? "The number is greater than that of " + other + "."
                : "The value is not before that of " + other + ".";
    }
}
