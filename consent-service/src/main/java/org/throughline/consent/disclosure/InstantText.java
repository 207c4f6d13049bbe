package org.throughline.consent.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;

/** An instant as {@link Instant#toString} has it, which is what is committed to; sooner, for times such as the log has. */
final class InstantText {
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int NANOS_OF_MILLI = 1_000_000;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final String FORM = "0000-00-00T00:00:00.000Z";

    private InstantText() {}

    static String of(Instant at) {
        return isOrdinary(at) ? ordinary(at) : at.toString();
    }

    /** With four digits of a year and three of a second's fraction. */
    private static boolean isOrdinary(Instant at) {
        return at.getNano() > 0 && at.getNano() % NANOS_OF_MILLI == 0 && !at.isBefore(FIRST) && at.isBefore(END);
    }

    private static String ordinary(Instant at) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), SECONDS_OF_DAY));
        int second = Math.floorMod(at.getEpochSecond(), SECONDS_OF_DAY);
        byte[] text = FORM.getBytes(ISO_8859_1);
        put(text, 3, day.getYear());
        put(text, 6, day.getMonthValue());
        put(text, 9, day.getDayOfMonth());
        put(text, 12, second / 3_600);
        put(text, 15, second / 60 % 60);
        put(text, 18, second % 60);
        put(text, 22, at.getNano() / NANOS_OF_MILLI);
        return new String(text, ISO_8859_1);
    }

    /** The last digit at this place, the others before it. */
    private static void put(byte[] text, int last, int number) {
        int place = last;
        for (int rest = number; rest > 0; rest /= 10) {
            text[place--] = (byte) ('0' + rest % 10);
        }
    }
}
