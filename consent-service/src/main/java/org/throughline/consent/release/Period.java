package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days a family was told, both included, as a half-open interval of instants in the zone they were meant in.
 *
 * @param endsWith the event that ends it earlier, or at all; null where only its last day does
 */
public record Period(LocalDate firstDay, LocalDate lastDay, ZoneId zone, @Nullable ExpiryEvent endsWith) {
    /** The last day of what ends with an event only: later than any. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 30);

    private static final int RENEWAL_WINDOW_DAYS = 45;

    public Period {
        requireNonNull(firstDay, "firstDay");
        requireNonNull(lastDay, "lastDay");
        requireNonNull(zone, "zone");
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    public Period(LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
        this(firstDay, lastDay, zone, null);
    }

    /** @param lastDay null where only the event ends it */
    public static Period of(LocalDate firstDay, @Nullable LocalDate lastDay, ZoneId zone, @Nullable ExpiryEvent event) {
        return new Period(firstDay, lastDay == null ? NEVER : lastDay, zone, event);
    }

    /** Empty where only an event ends it. */
    public Optional<LocalDate> lastOfDays() {
        return Optional.of(lastDay).filter(day -> !day.equals(NEVER));
    }

    public Optional<ExpiryEvent> event() {
        return Optional.ofNullable(endsWith);
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
                : Optional.of(new Period(next, newLastDay, zone, endsWith));
    }
}
