package org.throughline.directory.assessment;

import java.time.Instant;
import java.util.Objects;

/** That an assessment was recorded by mistake: an act of a person, kept for ever, as the assessment is. */
public record Withdrawal(String reason, String by, Instant at) {

    public Withdrawal {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }

    /** The same act again, whoever repeats it. */
    boolean isFor(String told) {
        return reason.equals(told);
    }
}
