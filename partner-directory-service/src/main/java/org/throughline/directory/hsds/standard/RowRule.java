package org.throughline.directory.hsds.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold between two values of a row, beyond what each may be by itself. */
public interface RowRule {

    /** What does not hold, and at which of the row's columns. */
    record Breach(String column, Column.Refusal refusal) {}

    Map<String, List<RowRule>> RULES = Map.of(
            HsdsTables.SERVICES,
            List.of(
                    new Ordered("minimum_age", "maximum_age", Ordered.AS_NUMBERS, true, "AGES_REVERSED"),
                    new Grade(Grade.MINIMUM),
                    new Grade(Grade.MAXIMUM),
                    new Ordered(Grade.MINIMUM, Grade.MAXIMUM, Grade.ORDER, true, "GRADES_REVERSED")),
            HsdsTables.LOCATIONS,
            List.of(new Together("latitude", "longitude", "COORDINATES_INCOMPLETE")),
            HsdsTables.SERVICE_CAPACITY,
            List.of(new Ordered("available", "maximum", Ordered.AS_NUMBERS, true, "ABOVE_MAXIMUM")),
            HsdsTables.SCHEDULES,
            List.of(
                    new WholeNumber("interval"),
                    new WholeNumber("count"),
                    new Counted("bymonthday", 31),
                    new Counted("byweekno", 53),
                    new Together("opens_at", "closes_at", "SCHEDULE_INCOMPLETE"),
                    new Ordered("opens_at", "closes_at", Ordered.AS_TIMES, false, "SCHEDULE_REVERSED"),
                    new Ordered("valid_from", "valid_to", Ordered.AS_WRITTEN, true, "SCHEDULE_REVERSED"),
                    new Ordered("dtstart", "until", Ordered.AS_WRITTEN, true, "SCHEDULE_REVERSED")),
            HsdsTables.COST_OPTIONS,
            List.of(new Ordered("valid_from", "valid_to", Ordered.AS_WRITTEN, true, "DATES_REVERSED")));

    static List<RowRule> of(String table) {
        return RULES.getOrDefault(table, List.of());
    }

    /**
     * What is wrong, if anything is.
     *
     * @param given the row's values as they came
     * @param accepted those of them that are right by themselves and not empty
     */
    Optional<Breach> check(Map<String, String> given, Map<String, String> accepted);
}
