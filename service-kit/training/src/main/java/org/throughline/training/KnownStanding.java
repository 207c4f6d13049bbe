package org.throughline.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A standing that lets its person in, from an earlier answer.
 *
 * @param told when the directory was asked and told it
 * @param asked when it was asked last, whether it answered or not
 */
record KnownStanding(Standing standing, Instant told, Instant asked) {
    KnownStanding {
        Objects.requireNonNull(standing);
        Objects.requireNonNull(told);
        Objects.requireNonNull(asked);
    }

    static KnownStanding told(Standing standing, Instant now) {
        return new KnownStanding(standing, now, now);
    }

    /** The directory did not answer: for a while it is not asked again, or each reading would wait for it. */
    KnownStanding askedInVain(Instant now) {
        return new KnownStanding(standing, told, now);
    }

    /** Whether it holds without asking. */
    boolean holds(Instant now, Lives lives) {
        return isWithin(asked, now, lives.knownFor()) && isTrusted(now, lives);
    }

    /** Whether it still counts while the directory does not answer. */
    boolean isTrusted(Instant now, Lives lives) {
        return isWithin(told, now, lives.trustedFor());
    }

    /** What is told by a clock that was ahead is not believed until that moment comes. */
    private static boolean isWithin(Instant from, Instant now, Duration life) {
        return !now.isBefore(from) && now.isBefore(from.plus(life));
    }

    /**
     * How long an answer lives.
     *
     * @param knownFor until the directory is asked again
     * @param trustedFor until it counts no more, when the directory does not answer
     */
    record Lives(Duration knownFor, Duration trustedFor) {
        Lives {
            if (trustedFor.compareTo(knownFor) < 0) {
                throw new IllegalArgumentException(
                        "an answer that is not asked for again is trusted as long, at least");
            }
        }
    }
}
