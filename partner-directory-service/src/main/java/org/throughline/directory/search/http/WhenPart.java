package org.throughline.directory.search.http;

import static org.throughline.directory.search.http.Given.codes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.WeeklyTime;
import org.throughline.kit.problem.FieldError;

/**
 * When a service has to be open, in an ordinary week.
 *
 * @param freeTimes in which the student can come; without any, the whole week
 * @param protectedTimes classes that the student must not miss
 * @param leastMinutes how long it has to be open in a time that is free and not protected; 30 by default
 */
record WhenPart(
        @Nullable @Valid @Size(max = 100) List<@NotNull TimePart> freeTimes,
        @Nullable @Valid @Size(max = 100) List<@NotNull TimePart> protectedTimes,
        @Nullable @Min(1) @Max(1440) Integer leastMinutes) {

    private static final int DEFAULT_MINUTES = 30;

    /** A time of the week. */
    record TimePart(@NotNull DayOfWeek day, @NotNull LocalTime from, @NotNull LocalTime until) {

        private boolean isReversed() {
            return !from.isBefore(until);
        }

        private WeeklyTime time() {
            return new WeeklyTime(day, from, until);
        }
    }

    Stream<FieldError> faults() {
        List<FieldError> reversed = Stream.concat(
                        reversed("/when/freeTimes/", codes(freeTimes)),
                        reversed("/when/protectedTimes/", codes(protectedTimes)))
                .toList();
        return reversed.isEmpty() && leaveNothing()
                ? Stream.of(new FieldError(
                        "/when/freeTimes", "NO_TIME_LEFT", "The protected times leave no time that is long enough."))
                : reversed.stream();
    }

    private static Stream<FieldError> reversed(String pointer, List<TimePart> times) {
        return IntStream.range(0, times.size())
                .filter(index -> times.get(index).isReversed())
                .mapToObj(index -> new FieldError(pointer + index + "/until", "REVERSED", "It is later than from."));
    }

    private boolean leaveNothing() {
        return asksForTime() && left().stream().noneMatch(time -> length(time) >= least());
    }

    ServiceQuery.When when(LocalDate today) {
        return asksForTime() ? new ServiceQuery.When(left(), least(), today) : ServiceQuery.When.ANY_TIME;
    }

    private boolean asksForTime() {
        return !codes(freeTimes).isEmpty() || !codes(protectedTimes).isEmpty();
    }

    private List<WeeklyTime> left() {
        List<WeeklyTime> free = codes(freeTimes).isEmpty() ? WeeklyTime.wholeWeek() : times(codes(freeTimes));
        return WeeklyTime.without(free, times(codes(protectedTimes)));
    }

    private static List<WeeklyTime> times(List<TimePart> parts) {
        return parts.stream().map(TimePart::time).toList();
    }

    private int least() {
        return leastMinutes == null ? DEFAULT_MINUTES : leastMinutes;
    }

    private static long length(WeeklyTime time) {
        return Duration.between(time.from(), time.until()).toMinutes();
    }
}
