package org.throughline.directory.hsds.sheet;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of what people write of days and hours. */
sealed interface HoursToken {

    /** Days that are written as one word: one, or several as in {@code MWF}. */
    record Days(List<DayOfWeek> days) implements HoursToken {
        public Days {
            days = List.copyOf(days);
        }
    }

    /** A time of day. */
    record Time(WrittenTime time) implements HoursToken {}

    /** What stands between. */
    enum Mark implements HoursToken {
        TO,
        AND,
        END,
        CLOSED
    }

    List<DayOfWeek> EVERY_DAY = List.of(DayOfWeek.values());

    /** Says nothing that the rest does not. */
    Set<String> FILLING = Set.of("from", "on", "at", "open", "hours", "every", "each", "all");

    Map<String, HoursToken> WORDS = Map.ofEntries(
            Map.entry("to", Mark.TO),
            Map.entry("until", Mark.TO),
            Map.entry("till", Mark.TO),
            Map.entry("through", Mark.TO),
            Map.entry("thru", Mark.TO),
            Map.entry("and", Mark.AND),
            Map.entry("closed", Mark.CLOSED),
            Map.entry("noon", new Time(WrittenTime.noon())),
            Map.entry("midnight", new Time(WrittenTime.midnight())),
            Map.entry("daily", new Days(EVERY_DAY)),
            Map.entry("everyday", new Days(EVERY_DAY)),
            Map.entry("weekdays", new Days(EVERY_DAY.subList(0, 5))),
            Map.entry("weekday", new Days(EVERY_DAY.subList(0, 5))),
            Map.entry("weekends", new Days(EVERY_DAY.subList(5, 7))),
            Map.entry("weekend", new Days(EVERY_DAY.subList(5, 7))),
            Map.entry("mtwtf", new Days(EVERY_DAY.subList(0, 5))));

    /** A single {@code s} is one of two days, so that it is none. */
    List<Pattern> DAYS = List.of(
            Pattern.compile("m|mo|mon|mondays?"),
            Pattern.compile("t|tu|tues?|tuesdays?"),
            Pattern.compile("w|we|wed|weds|wednesdays?"),
            Pattern.compile("r|th|thur?s?|thursdays?"),
            Pattern.compile("f|fr|fri|fridays?"),
            Pattern.compile("sa|sat|saturdays?"),
            Pattern.compile("su|sun|sundays?"));

    Pattern TOGETHER = Pattern.compile("m|tu|th|t|w|r|f|sa|su");

    Pattern TOKEN = Pattern.compile("(?<clock>(?:[01]\\d|2[0-4])[0-5]\\d)(?![\\d:])"
            + "|(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?(?!\\d)\\s*(?:(?<half>[ap])(?:\\.?\\s?m\\b\\.?|\\b\\.?))?"
            + "|(?<word>[a-z]+)\\.?"
            + "|(?<to>[-\u2010-\u2015\u2212~])|(?<and>[,/&+\\n])|(?<end>[;|])|(?<space>[\\s\u00a0:()])");

    /** All of a text in small letters; empty where there is something in it that is no such piece. */
    static Optional<List<HoursToken>> all(String text) {
        List<HoursToken> tokens = new ArrayList<>();
        Matcher next = TOKEN.matcher(text.replaceAll("every day|(?:7|seven) days(?: a week)?", "daily"));
        int end = 0;
        while (next.find()) {
            boolean filling = next.group("space") != null || FILLING.contains(String.valueOf(next.group("word")));
            Optional<HoursToken> token = filling ? Optional.empty() : of(next);
            if (next.start() != end || (token.isEmpty() && !filling)) {
                return Optional.empty();
            }
            token.ifPresent(tokens::add);
            end = next.end();
        }
        return end == next.regionEnd() ? Optional.of(tokens) : Optional.empty();
    }

    private static Optional<HoursToken> of(Matcher found) {
        if (found.group("word") != null) {
            return word(found.group("word"));
        }
        if (found.group("clock") != null) {
            String clock = found.group("clock");
            return WrittenTime.of(clock.substring(0, 2), clock.substring(2), null)
                    .map(time -> new Time(new WrittenTime(time.minutes(), null, true)));
        }
        return found.group("hour") != null ? time(found) : Optional.of(mark(found));
    }

    private static Optional<HoursToken> time(Matcher found) {
        String minute = Optional.ofNullable(found.group("minute")).orElse("00");
        String half = found.group("half");
        WrittenTime.Half said = half == null ? null : half.equals("a") ? WrittenTime.Half.AM : WrittenTime.Half.PM;
        return WrittenTime.of(found.group("hour"), minute, said).map(Time::new);
    }

    private static Mark mark(Matcher found) {
        if (found.group("to") != null) {
            return Mark.TO;
        }
        return found.group("and") != null ? Mark.AND : Mark.END;
    }

    private static Optional<HoursToken> word(String word) {
        if (WORDS.containsKey(word)) {
            return Optional.of(WORDS.get(word));
        }
        return day(word).<HoursToken>map(day -> new Days(List.of(day))).or(() -> together(word)
                .map(Days::new));
    }

    private static Optional<DayOfWeek> day(String word) {
        return EVERY_DAY.stream()
                .filter(day -> DAYS.get(day.ordinal()).matcher(word).matches())
                .findFirst();
    }

    /** As {@code MWF}: several in the week's order. */
    private static Optional<List<DayOfWeek>> together(String word) {
        List<DayOfWeek> days = new ArrayList<>();
        Matcher next = TOGETHER.matcher(word);
        int end = 0;
        while (next.find() && next.start() == end) {
            DayOfWeek day = day(next.group()).orElseThrow();
            if (!days.isEmpty() && day.compareTo(days.get(days.size() - 1)) <= 0) {
                return Optional.empty();
            }
            days.add(day);
            end = next.end();
        }
        return end == word.length() ? Optional.of(days) : Optional.empty();
    }
}
