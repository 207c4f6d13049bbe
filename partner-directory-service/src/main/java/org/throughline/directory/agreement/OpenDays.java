package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included. */
public record OpenDays(LocalDate first, LocalDate last) {

    public OpenDays {
        Objects.requireNonNull(first);
        Objects.requireNonNull(last);
    }

    /** Of an agreement that was signed: until its term, a termination, evidence or an open item of the checklist ends it. */
    static Optional<OpenDays> of(Term term, @Nullable LocalDate terminatedFrom, Compliance compliance) {
        LocalDate ended = terminatedFrom == null ? term.lastDay() : terminatedFrom.minusDays(1);
        return Stream.of(Stream.of(term.lastDay(), ended), compliance.lastDays())
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .filter(last -> !last.isBefore(term.firstDay()))
                .map(last -> new OpenDays(term.firstDay(), last));
    }

    boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
