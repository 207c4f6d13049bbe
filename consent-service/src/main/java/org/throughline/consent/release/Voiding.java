package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The first of two persons says that a release was entered in error. */
public record Voiding(Actor by, Reason reason, Instant at) {
    /** What was wrong; never in words. */
    public enum Reason {
        WRONG_STUDENT,
        WRONG_RECIPIENT,
        DUPLICATE,
        OTHER_ERROR
    }

    public Voiding {
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        requireNonNull(at, "at");
    }
}
