package org.throughline.referral.lifecycle;

import java.time.Instant;
import java.util.Objects;

/** One attempt to reach the family. */
public record ContactAttempt(Instant at, Channel channel, Outcome outcome) {
    public ContactAttempt {
        Objects.requireNonNull(at);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(outcome);
    }

    /** By what means. */
    public enum Channel {
        PHONE,
        TEXT,
        EMAIL,
        LETTER,
        IN_PERSON
    }

    /** What came of it. */
    public enum Outcome {
        REACHED,
        MESSAGE_LEFT,
        NO_ANSWER,
        WRONG_CONTACT
    }
}
