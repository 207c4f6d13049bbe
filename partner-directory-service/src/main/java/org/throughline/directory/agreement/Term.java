package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How long, both days included.
 *
 * @param renewalNoticeDays how many days before the last one its renewal is due
 */
public record Term(LocalDate firstDay, LocalDate lastDay, int renewalNoticeDays) {

    public Term {
        Objects.requireNonNull(firstDay);
        Objects.requireNonNull(lastDay);
        if (lastDay.isBefore(firstDay) || renewalNoticeDays < 0) {
            throw new IllegalArgumentException("a term begins before it ends, and its notice is not negative");
        }
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public LocalDate renewalDueFrom() {
        return lastDay.minusDays(renewalNoticeDays);
    }
}
