package org.throughline.directory.hsds.sheet;

import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When a service is open in an ordinary week, as people write it: {@code Mon-Fri 9-5}, {@code M, W 3pm-6:30pm; Sat 10-2}. */
final class WrittenHours {

    /** On some days from when to when, as HH:MM. */
    record Opening(SortedSet<DayOfWeek> days, String opens, String closes) {
        Opening {
            days = new TreeSet<>(days);
        }

        String byDay() {
            return WrittenHours.byDay(days);
        }
    }

    /** What cannot be read, or could be read in more than one way. */
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Set<String> ALWAYS = Set.of("24/7", "24 hours", "24 hours a day", "24 hours, 7 days a week");
    /** Whoever asks is told; nothing of a week is known. */
    private static final Set<String> UNKNOWN =
            Set.of("varies", "varied", "call", "call for hours", "tbd", "flexible", "n/a", "as needed");

    private static final String BY_APPOINTMENT =
            "[\\s,;(]*(?:(?:and|or) )?by (?:appointment|appt\\.?)(?: only)?[\\s)]*";

    private final Deque<HoursToken> tokens;

    private WrittenHours(Collection<HoursToken> tokens) {
        this.tokens = new ArrayDeque<>(tokens);
    }

    /** Empty where it cannot be read for sure; without any opening where it says that none is known. */
    static Optional<List<Opening>> of(String written) {
        if (written.length() > CellRule.LONGEST) {
            return Optional.empty();
        }
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (ALWAYS.contains(text)) {
            return Optional.of(List.of(new Opening(days(HoursToken.EVERY_DAY), "00:00", "24:00")));
        }
        String hours = text.replaceAll(BY_APPOINTMENT, "").strip();
        if (!text.isEmpty() && (hours.isEmpty() || UNKNOWN.contains(hours))) {
            return Optional.of(List.of());
        }
        try {
            return HoursToken.all(hours).map(tokens -> new WrittenHours(tokens).openings());
        } catch (UnreadableException unreadable) {
            return Optional.empty();
        }
    }

    /** Days alone; empty where they cannot be read for sure, none where they vary. */
    static Optional<SortedSet<DayOfWeek>> days(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(text)) {
            return Optional.of(new TreeSet<>());
        }
        try {
            return HoursToken.all(text).map(WrittenHours::new).map(WrittenHours::onlyDays);
        } catch (UnreadableException unreadable) {
            return Optional.empty();
        }
    }

    private SortedSet<DayOfWeek> onlyDays() {
        SortedSet<DayOfWeek> days = days();
        skipSeparators();
        while (!tokens.isEmpty()) {
            days.addAll(days());
            skipSeparators();
        }
        return days;
    }

    private List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        boolean daysFirst = tokens.peek() instanceof HoursToken.Days;
        do {
            if (daysFirst) {
                SortedSet<DayOfWeek> days = days();
                isListed(HoursToken.Time.class);
                ranges().forEach(range -> openings.add(opening(days, range)));
            } else {
                List<WrittenTime.Range> ranges = ranges();
                SortedSet<DayOfWeek> days = days();
                ranges.forEach(range -> openings.add(opening(days, range)));
            }
            skipSeparators();
        } while (!tokens.isEmpty());
        return openings;
    }

    private SortedSet<DayOfWeek> days() {
        SortedSet<DayOfWeek> days = new TreeSet<>(fromTo());
        while (isNext(HoursToken.Days.class) || isListed(HoursToken.Days.class)) {
            days.addAll(fromTo());
        }
        return days;
    }

    /** One day, several written together, or from one to another, over the weekend too. */
    private List<DayOfWeek> fromTo() {
        List<DayOfWeek> first = day().days();
        if (tokens.peek() != HoursToken.Mark.TO) {
            return first;
        }
        tokens.remove();
        List<DayOfWeek> last = day().days();
        if (first.size() != 1 || last.size() != 1 || first.equals(last)) {
            throw new UnreadableException();
        }
        List<DayOfWeek> days = new ArrayList<>(first);
        for (DayOfWeek day = first.get(0); day != last.get(0); ) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    private List<WrittenTime.Range> ranges() {
        if (tokens.peek() == HoursToken.Mark.CLOSED) {
            tokens.remove();
            return List.of();
        }
        List<WrittenTime.Range> ranges = new ArrayList<>(List.of(range()));
        while (isListed(HoursToken.Time.class)) {
            ranges.add(range());
        }
        return ranges;
    }

    private WrittenTime.Range range() {
        WrittenTime opens = time();
        if (tokens.poll() != HoursToken.Mark.TO) {
            throw new UnreadableException();
        }
        return WrittenTime.range(opens, time()).orElseThrow(UnreadableException::new);
    }

    private HoursToken.Days day() {
        if (tokens.poll() instanceof HoursToken.Days days) {
            return days;
        }
        throw new UnreadableException();
    }

    private WrittenTime time() {
        if (tokens.poll() instanceof HoursToken.Time time) {
            return time.time();
        }
        throw new UnreadableException();
    }

    private boolean isNext(Class<? extends HoursToken> kind) {
        return kind.isInstance(tokens.peek());
    }

    /** Whether another of the kind follows behind a comma or an "and", which is taken off then. */
    private boolean isListed(Class<? extends HoursToken> kind) {
        boolean listed = tokens.peek() == HoursToken.Mark.AND
                && tokens.stream().skip(1).findFirst().filter(kind::isInstance).isPresent();
        if (listed) {
            tokens.remove();
        }
        return listed;
    }

    private void skipSeparators() {
        while (tokens.peek() == HoursToken.Mark.AND || tokens.peek() == HoursToken.Mark.END) {
            tokens.remove();
        }
    }

    /** As the standard writes days. */
    static String byDay(SortedSet<DayOfWeek> days) {
        return days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    }

    private static Opening opening(SortedSet<DayOfWeek> days, WrittenTime.Range range) {
        return new Opening(days, text(range.opens()), text(range.closes()));
    }

    private static String text(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static SortedSet<DayOfWeek> days(List<DayOfWeek> days) {
        return new TreeSet<>(days);
    }
}
