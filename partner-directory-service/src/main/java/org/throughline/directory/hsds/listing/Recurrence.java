package org.throughline.directory.hsds.listing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * Some days of the week that come back so often and then no more, as RFC 5545 counts them.
 *
 * @param first the day on which it begins
 * @param times how often it takes place in all
 * @param interval every how many weeks
 */
record Recurrence(LocalDate first, List<DayOfWeek> days, int times, int interval) {

    /** More often it may as well have no end. */
    private static final int MOST = 1000;

    private static final int LONGEST_INTERVAL = 53;

    /** Empty where the schedule does not count. */
    static Optional<Recurrence> of(HsdsRecord schedule, List<DayOfWeek> days) {
        Optional<LocalDate> first = schedule.value("dtstart").map(LocalDate::parse);
        Optional<Integer> times = number(schedule, "count").filter(count -> count <= MOST);
        int interval = number(schedule, "interval").orElse(1);
        return first.isEmpty() || times.isEmpty() || days.isEmpty() || interval > LONGEST_INTERVAL
                ? Optional.empty()
                : Optional.of(new Recurrence(first.get(), days, times.get(), interval));
    }

    LocalDate lastDay() {
        return Stream.iterate(first, day -> day.plusDays(1))
                .filter(this::takesPlaceOn)
                .limit(times)
                .reduce((before, last) -> last)
                .orElse(first);
    }

    private boolean takesPlaceOn(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && ChronoUnit.WEEKS.between(monday(first), monday(day)) % interval == 0;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<Integer> number(HsdsRecord schedule, String field) {
        return schedule.value(field)
                .filter(given -> given.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf);
    }
}
