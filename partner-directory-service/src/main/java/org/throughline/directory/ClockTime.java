package org.throughline.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a clock of 24 hours shows, and besides {@code 24:00}: the end of a day, at which something may end, but nothing begins.
 *
 * @param sinceMidnight a day at most
 */
@Schema(
        type = SchemaType.STRING,
        description = "A time of the day on a clock of 24 hours, such as 15:30; 24:00 is the day's end.",
        pattern = "^(([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?|24:00(:00)?)$")
public record ClockTime(Duration sinceMidnight) implements Comparable<ClockTime> {

    private static final String MIDNIGHT = "24:00";
    private static final Set<String> MIDNIGHTS = Set.of(MIDNIGHT, MIDNIGHT + ":00");

    public static final ClockTime DAY_BEGINS = new ClockTime(Duration.ZERO);
    public static final ClockTime DAY_ENDS = new ClockTime(Duration.ofDays(1));

    public ClockTime {
        if (sinceMidnight.isNegative() || sinceMidnight.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a clock shows no such time");
        }
    }

    public static ClockTime of(LocalTime time) {
        return new ClockTime(Duration.ofNanos(time.toNanoOfDay()));
    }

    /** Fails with a DateTimeException where it is none. */
    @JsonCreator
    public static ClockTime parse(String written) {
        return MIDNIGHTS.contains(written) ? DAY_ENDS : of(LocalTime.parse(written));
    }

    boolean isBefore(ClockTime other) {
        return compareTo(other) < 0;
    }

    Duration until(ClockTime later) {
        return later.sinceMidnight.minus(sinceMidnight);
    }

    @Override
    public int compareTo(ClockTime other) {
        return sinceMidnight.compareTo(other.sinceMidnight);
    }

    /** As it is written, in requests and in the directory. */
    @Override
    public String toString() {
        return equals(DAY_ENDS)
                ? MIDNIGHT
                : LocalTime.ofNanoOfDay(sinceMidnight.toNanos()).toString();
    }
}
