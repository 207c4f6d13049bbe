package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days a family was told, both included, as a half-open interval of instants in the zone they were meant in. */
public record Period(LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
    public Period {
        requireNonNull(firstDay, "firstDay");
        requireNonNull(lastDay, "lastDay");
        requireNonNull(zone, "zone");
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    /** First instant inside. */
    public Instant start() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    /** First instant outside. */
    public Instant end() {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean hasBegun(Instant at) {
        return !at.isBefore(start());
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(end());
    }
}
