package org.throughline.directory.hsds.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages as people write them: {@code 6-18}, {@code 6 to 18}, {@code 6+}. */
record WrittenAges(String minimum, Optional<String> maximum) {

    private static final Pattern AGES = Pattern.compile("(\\d{1,3})\\s*(?:-|–|to)\\s*(\\d{1,3})");
    private static final Pattern FROM_AGE = Pattern.compile("(\\d{1,3})\\s*(?:\\+|and (?:up|older|over))");

    static boolean isReadable(String written) {
        return of(written).isPresent();
    }

    static Optional<WrittenAges> of(String written) {
        Matcher range = AGES.matcher(written.toLowerCase(Locale.ROOT));
        if (range.find()) {
            return Optional.of(new WrittenAges(range.group(1), Optional.of(range.group(2))));
        }
        Matcher from = FROM_AGE.matcher(written.toLowerCase(Locale.ROOT));
        return from.find() ? Optional.of(new WrittenAges(from.group(1), Optional.empty())) : Optional.empty();
    }
}
