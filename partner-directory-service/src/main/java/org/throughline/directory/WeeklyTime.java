package org.throughline.directory;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time of an ordinary week, such as one in which a student can come, or a class that must not be missed.
 *
 * @param until after {@code from}
 */
public record WeeklyTime(DayOfWeek day, ClockTime from, ClockTime until) {

    private static final Comparator<WeeklyTime> IN_ORDER =
            Comparator.comparing(WeeklyTime::day).thenComparing(WeeklyTime::from);

    public WeeklyTime {
        Objects.requireNonNull(day);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a time begins before it ends");
        }
    }

    public static List<WeeklyTime> wholeWeek() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new WeeklyTime(day, ClockTime.DAY_BEGINS, ClockTime.DAY_ENDS))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The same times with those that touch or overlap made one, in the order of the week. */
    public static List<WeeklyTime> joined(List<WeeklyTime> times) {
        List<WeeklyTime> joined = new ArrayList<>();
        times.stream().sorted(IN_ORDER).forEach(time -> {
            WeeklyTime last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.day == time.day && !last.until.isBefore(time.from)) {
                joined.set(joined.size() - 1, last.with(time));
            } else {
                joined.add(time);
            }
        });
        return List.copyOf(joined);
    }

    /** What is left of the times outside of others. */
    public static List<WeeklyTime> without(List<WeeklyTime> times, List<WeeklyTime> others) {
        List<WeeklyTime> left = times;
        for (WeeklyTime other : others) {
            left = left.stream().flatMap(time -> time.without(other).stream()).collect(Collectors.toList());
        }
        return List.copyOf(left);
    }

    /** How many minutes both have in common. */
    public long minutesWith(WeeklyTime other) {
        if (day != other.day) {
            return 0;
        }
        ClockTime begin = from.isBefore(other.from) ? other.from : from;
        ClockTime end = until.isBefore(other.until) ? until : other.until;
        return Math.max(0, begin.until(end).toMinutes());
    }

    long minutes() {
        return from.until(until).toMinutes();
    }

    /** Of two that touch, the first of which begins first. */
    private WeeklyTime with(WeeklyTime next) {
        return new WeeklyTime(day, from, until.isBefore(next.until) ? next.until : until);
    }

    private List<WeeklyTime> without(WeeklyTime other) {
        if (day != other.day || !other.from.isBefore(until) || !from.isBefore(other.until)) {
            return List.of(this);
        }
        List<WeeklyTime> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new WeeklyTime(day, from, other.from));
        }
        if (other.until.isBefore(until)) {
            left.add(new WeeklyTime(day, other.until, until));
        }
        return left;
    }
}
