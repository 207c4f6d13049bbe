package org.throughline.directory.hsds.sheet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.directory.csv.HeaderWords;

/** Whether there is something, as people tick it off in a list. */
final class YesOrNo {

    private static final Set<String> YES = Set.of("yes", "y", "x", "true", "1", "available", "si");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "none", "not available");
    private static final Set<String> REMOTE = Set.of(
            "telehealth",
            "virtual",
            "online",
            "remote",
            "video",
            "phone",
            "by phone",
            "hybrid",
            "both",
            "teletherapy",
            "zoom");
    private static final Set<String> IN_PERSON = Set.of("in person", "in person only", "on site", "onsite", "site");

    private YesOrNo() {}

    /** Empty where it is neither. */
    static Optional<Boolean> of(String written) {
        String words = words(written);
        return YES.contains(words) ? Optional.of(true) : NO.contains(words) ? Optional.of(false) : Optional.empty();
    }

    /** Whether a service is given over a distance too: yes or no, or the ways in which it is given. */
    static Optional<Boolean> remote(String written) {
        return of(written).or(() -> ways(written));
    }

    private static Optional<Boolean> ways(String written) {
        boolean remote = false;
        for (String way : Stream.of(written.split("[;,/&+\\n]|\\b(?:and|or)\\b", -1))
                .map(YesOrNo::words)
                .toList()) {
            if (!REMOTE.contains(way) && !IN_PERSON.contains(way)) {
                return Optional.empty();
            }
            remote |= REMOTE.contains(way);
        }
        return Optional.of(remote);
    }

    /** A tick mark is a word too. */
    private static String words(String written) {
        return HeaderWords.of(written.replaceAll("[\u2713\u2714\u2611]", "yes"));
    }
}
