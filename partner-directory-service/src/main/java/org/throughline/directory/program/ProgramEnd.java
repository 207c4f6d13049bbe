package org.throughline.directory.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * That a program is not offered any more from a day on.
 *
 * @param at when that day begins where the program lies: the same moment in every district
 */
public record ProgramEnd(LocalDate effectiveFrom, Reason reason, Instant at) {

    /** Why. */
    public enum Reason {
        COMPLETED,
        FUNDING_ENDED,
        NOT_ENOUGH_STAFF,
        REPLACED
    }

    public ProgramEnd {
        Objects.requireNonNull(effectiveFrom);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(at);
    }

    boolean isFrom(LocalDate day, Reason told) {
        return effectiveFrom.equals(day) && reason == told;
    }
}
