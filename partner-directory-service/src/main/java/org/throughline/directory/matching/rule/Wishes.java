package org.throughline.directory.matching.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughline.directory.WeeklyTime;

/**
 * How the service has to be given; empty where it does not matter.
 *
 * @param times of the week in which the student can come
 * @param leastMinutes how long it has to be open in one of them
 * @param costs one of these is bearable
 * @param treatments one of these is wanted
 * @param day opening times that ended before it do not count
 */
public record Wishes(
        List<WeeklyTime> times, int leastMinutes, Set<String> costs, Set<String> treatments, LocalDate day) {

    public static final Wishes NONE = new Wishes(List.of(), 0, Set.of(), Set.of(), LocalDate.MIN);

    public Wishes {
        times = List.copyOf(times);
        costs = Set.copyOf(costs);
        treatments = Set.copyOf(treatments);
        Objects.requireNonNull(day);
    }

    boolean fit(List<WeeklyTime> hours) {
        return times.stream().anyMatch(time -> hours.stream().anyMatch(open -> open.minutesWith(time) >= leastMinutes));
    }
}
