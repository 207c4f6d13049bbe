package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.Objects;

/** That a person leaves. */
public record Departure(LocalDate lastDay, Reason reason) {

    /** Why. */
    public enum Reason {
        LEFT,
        REASSIGNED,
        LEAVE_OF_ABSENCE
    }

    public Departure {
        Objects.requireNonNull(lastDay);
        Objects.requireNonNull(reason);
    }
}
