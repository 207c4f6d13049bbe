package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** Records of these days only, both included. */
public record RecordDates(LocalDate first, LocalDate last) {
    public RecordDates {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("record dates end before they begin");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
