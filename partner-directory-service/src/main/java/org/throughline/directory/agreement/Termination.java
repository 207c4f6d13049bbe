package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;

/** That a side ends the agreement early: from this day on it is in force no more. */
public record Termination(Side by, Reason reason, LocalDate effectiveFrom) {

    /** Why. */
    public enum Reason {
        BREACH,
        FUNDING_ENDED,
        SERVICE_ENDED,
        MUTUAL,
        SAFETY
    }

    public Termination {
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(effectiveFrom);
    }
}
