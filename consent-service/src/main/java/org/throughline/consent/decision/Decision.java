package org.throughline.consent.decision;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.StudentId;

/**
 * A judgement given to somebody.
 *
 * @param confirmed whether it stands for a hand-over now
 */
public record Decision(
        DecisionId id, Mode mode, StudentId student, Judgement judgement, Instant decidedAt, boolean confirmed) {
    private static final Duration LIFE = Duration.ofSeconds(60);

    /** Null while it permits nothing: a deferred decision before its confirmation. */
    public @Nullable Instant validUntil() {
        return mode == Mode.IMMEDIATE || confirmed ? decidedAt.plus(LIFE) : null;
    }

    boolean handsOverNow() {
        return mode == Mode.IMMEDIATE || confirmed;
    }
}
