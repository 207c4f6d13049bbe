package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The days a family was told, both included, as a half-open interval of instants in the zone they were meant in. */
public record Period(LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
    private static final int RENEWAL_WINDOW_DAYS = 45;

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

    /** The days that follow, from 45 days before the end on; empty earlier, and where they would end before they begin. */
    Optional<Period> renewed(LocalDate newLastDay, Instant now) {
        LocalDate next = lastDay.plusDays(1);
        Instant opens =
                lastDay.minusDays(RENEWAL_WINDOW_DAYS).atStartOfDay(zone).toInstant();
        return now.isBefore(opens) || newLastDay.isBefore(next)
                ? Optional.empty()
                : Optional.of(new Period(next, newLastDay, zone));
    }
}
