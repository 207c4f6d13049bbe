package org.throughline.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;

/**
 * A student's ordinary week, as a request gives it: when a service has to be open.
 *
 * @param freeTimes in which the student can come; absent: the whole week
 * @param protectedTimes classes that the student must not miss
 * @param leastMinutes how long it has to be open in a time that is free and not protected; 30 by default
 */
public record Timetable(
        @Nullable @Valid @Size(max = 100) List<@NotNull TimePart> freeTimes,
        @Nullable @Valid @Size(max = 100) List<@NotNull TimePart> protectedTimes,
        @Nullable @Min(1) @Max(1440) Integer leastMinutes) {

    private static final int DEFAULT_MINUTES = 30;

    /**
     * A time of the week.
     *
     * @param until later than {@code from}; 24:00 is the day's end
     */
    public record TimePart(@NotNull DayOfWeek day, @NotNull LocalTime from, @NotNull ClockTime until) {

        private boolean endsTooEarly() {
            return !begins().isBefore(until);
        }

        private ClockTime begins() {
            return ClockTime.of(from);
        }

        private WeeklyTime time() {
            return new WeeklyTime(day, begins(), until);
        }
    }

    /** @param pointer where in the request it stands */
    public Stream<FieldError> faults(String pointer) {
        List<FieldError> reversed = Stream.concat(
                        reversed(pointer + "/freeTimes/", given(freeTimes)),
                        reversed(pointer + "/protectedTimes/", given(protectedTimes)))
                .toList();
        if (!reversed.isEmpty()) {
            return reversed.stream();
        }
        if (leastMinutes != null && !asksForTime()) {
            return Stream.of(new FieldError(
                    pointer + "/freeTimes", "REQUIRED", "How long is said of times: name them, or protected ones."));
        }
        return leavesNothing()
                ? Stream.of(new FieldError(
                        pointer + "/freeTimes",
                        "NO_TIME_LEFT",
                        "No time that is free, and not protected, is long enough."))
                : Stream.empty();
    }

    private static Stream<FieldError> reversed(String pointer, List<TimePart> times) {
        return IntStream.range(0, times.size())
                .filter(index -> times.get(index).endsTooEarly())
                .mapToObj(index -> new FieldError(pointer + index + "/until", "REVERSED", "It is later than from."));
    }

    private boolean leavesNothing() {
        return asksForTime() && left().stream().noneMatch(time -> time.minutes() >= least());
    }

    /** Whether not any time will do. */
    public boolean asksForTime() {
        return freeTimes != null || !given(protectedTimes).isEmpty();
    }

    /** The times in which it may be; those that touch are one. */
    public List<WeeklyTime> left() {
        List<WeeklyTime> free = freeTimes == null ? WeeklyTime.wholeWeek() : WeeklyTime.joined(times(freeTimes));
        return WeeklyTime.without(free, times(given(protectedTimes)));
    }

    private static List<WeeklyTime> times(List<TimePart> parts) {
        return parts.stream().map(TimePart::time).toList();
    }

    public int least() {
        return leastMinutes == null ? DEFAULT_MINUTES : leastMinutes;
    }

    private static List<TimePart> given(@Nullable List<TimePart> times) {
        return times == null ? List.of() : times;
    }
}
