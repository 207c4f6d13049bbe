package org.throughline.directory.hsds.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as somebody wrote it, with or without saying which half of the day it is in.
 *
 * @param minutes as written, hours times sixty
 * @param half null where neither am nor pm is said
 * @param sure whether it is written as clocks of 24 hours show it: 15:00, 09:00
 */
record WrittenTime(int minutes, @Nullable Half half, boolean sure) {

    /** Of the day. */
    enum Half {
        AM,
        PM
    }

    /** From when to when, in minutes of the day. */
    record Range(int opens, int closes) {}

    private static final int HOUR = 60;
    private static final int HALF_A_DAY = 12 * HOUR;
    private static final int DAY = 24 * HOUR;

    /** Nobody comes to school partners outside of these hours; who does, says am or pm. */
    private static final Range WAKING = new Range(6 * HOUR, 22 * HOUR);

    static WrittenTime noon() {
        return new WrittenTime(HALF_A_DAY, Half.PM, false);
    }

    static WrittenTime midnight() {
        return new WrittenTime(HALF_A_DAY, Half.AM, false);
    }

    /** Empty where there is no such time. */
    static Optional<WrittenTime> of(String hour, String minute, @Nullable Half half) {
        int hours = Integer.parseInt(hour);
        int minutes = hours * HOUR + Integer.parseInt(minute);
        boolean possible = half == null ? minutes <= DAY : hours >= 1 && hours <= 12;
        boolean clock = half == null && (hours > 12 || hour.startsWith("0"));
        return possible && Integer.parseInt(minute) < HOUR
                ? Optional.of(new WrittenTime(minutes, half, clock))
                : Optional.empty();
    }

    /**
     * What the two mean together; empty where that is nothing, or more than one thing. The rules, the first that applies: both
     * say their half, or are written by a clock of 24 hours; one is written so, and then the other is too; one says its half, and the
     * other is the nearest to it; neither says it, and one reading alone lies between six and twenty-two.
     */
    static Optional<Range> range(WrittenTime opens, WrittenTime closes) {
        if (opens.isExact() && closes.isExact() || opens.sure || closes.sure) {
            return ordered(opens.exactly(), closes.exactly());
        }
        if (opens.half != null) {
            return closes.inEitherHalf()
                    .flatMap(close -> range(opens, close).stream())
                    .min(Comparator.comparingInt(Range::closes));
        }
        return closes.half == null ? theOnlyOne(opens, closes) : before(opens, closes);
    }

    /** What ends at midnight may have begun in either half. */
    private static Optional<Range> before(WrittenTime opens, WrittenTime closes) {
        return closes.exactly() == 0
                ? Optional.empty()
                : opens.inEitherHalf()
                        .flatMap(open -> range(open, closes).stream())
                        .max(Comparator.comparingInt(Range::opens))
                        .filter(range -> range.opens() >= WAKING.opens());
    }

    private static Optional<Range> theOnlyOne(WrittenTime opens, WrittenTime closes) {
        List<Range> waking = opens.inEitherHalf()
                .flatMap(open -> closes.inEitherHalf().flatMap(close -> range(open, close).stream()))
                .filter(range -> range.opens() >= WAKING.opens() && range.closes() <= WAKING.closes())
                .toList();
        return waking.size() == 1 ? Optional.of(waking.get(0)) : Optional.empty();
    }

    /** What closes at midnight closes at the end of its day. */
    private static Optional<Range> ordered(int opens, int closes) {
        int end = closes == 0 ? DAY : closes;
        int begin = opens == DAY ? 0 : opens;
        return begin < end ? Optional.of(new Range(begin, end)) : Optional.empty();
    }

    private boolean isExact() {
        return sure || half != null;
    }

    private int exactly() {
        return half == null ? minutes : minutes % HALF_A_DAY + (half == Half.PM ? HALF_A_DAY : 0);
    }

    private Stream<WrittenTime> inEitherHalf() {
        return Stream.of(Half.values()).map(said -> new WrittenTime(minutes, said, false));
    }
}
