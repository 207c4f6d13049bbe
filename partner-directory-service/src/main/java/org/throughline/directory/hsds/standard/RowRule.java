package org.throughline.directory.hsds.standard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What must hold between two values of a row, beyond what each may be by itself.
 *
 * @param column the one that is named when it does not hold
 * @param other the one it is compared with
 * @param order by which {@code column} must not come after {@code other}
 * @param mayEqual whether both may be the same
 * @param code of the fault, UPPER_SNAKE
 */
public record RowRule(String column, String other, Comparator<String> order, boolean mayEqual, String code) {

    private static final Comparator<String> AS_NUMBERS = Comparator.comparing(BigDecimal::new);
    private static final Comparator<String> AS_WRITTEN = Comparator.naturalOrder();
    /** Hours and minutes: offsets are those of one place. */
    private static final Comparator<String> AS_TIMES = Comparator.comparing(time -> time.substring(0, 5));

    private static final Map<String, List<RowRule>> RULES = Map.of(
            HsdsTables.SERVICES,
            List.of(new RowRule("minimum_age", "maximum_age", AS_NUMBERS, true, "AGES_REVERSED")),
            HsdsTables.SERVICE_CAPACITY,
            List.of(new RowRule("available", "maximum", AS_NUMBERS, true, "ABOVE_MAXIMUM")),
            HsdsTables.SCHEDULES,
            List.of(
                    new RowRule("opens_at", "closes_at", AS_TIMES, false, "SCHEDULE_REVERSED"),
                    new RowRule("valid_from", "valid_to", AS_WRITTEN, true, "SCHEDULE_REVERSED"),
                    new RowRule("dtstart", "until", AS_WRITTEN, true, "SCHEDULE_REVERSED")),
            HsdsTables.COST_OPTIONS,
            List.of(new RowRule("valid_from", "valid_to", AS_WRITTEN, true, "DATES_REVERSED")));

    public RowRule {
        Objects.requireNonNull(column);
        Objects.requireNonNull(other);
        Objects.requireNonNull(order);
        Objects.requireNonNull(code);
    }

    public static List<RowRule> of(String table) {
        return RULES.getOrDefault(table, List.of());
    }

    /** What is wrong, where both values are there and were accepted. */
    public Optional<Column.Refusal> check(Map<String, String> values) {
        String first = values.get(column);
        String second = values.get(other);
        if (first == null || second == null) {
            return Optional.empty();
        }
        int comparison = order.compare(first, second);
        return comparison < 0 || (mayEqual && comparison == 0)
                ? Optional.empty()
                : Optional.of(new Column.Refusal(code, "The value is not before that of " + other + "."));
    }
}
