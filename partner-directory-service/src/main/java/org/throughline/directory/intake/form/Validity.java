package org.throughline.directory.intake.form;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a completed form or a paper holds.
 *
 * @param months how many, for {@link Kind#MONTHS} only
 */
public record Validity(Kind kind, @Nullable Integer months) {

    /** What ends it. */
    public enum Kind {
        /** The next school year: agencies want new paperwork every year. */
        SCHOOL_YEAR,
        MONTHS,
        /** Nothing. */
        ONCE
    }

    public Validity {
        Objects.requireNonNull(kind);
        if ((kind == Kind.MONTHS) != (months != null)) {
            throw new IllegalArgumentException("months are told for a validity in months, and for no other");
        }
    }

    public boolean needsSchoolYear() {
        return kind == Kind.SCHOOL_YEAR;
    }

    /**
     * What is yet to be completed holds on no day before it is.
     *
     * @param schoolYear its first day; needed by {@link Kind#SCHOOL_YEAR} only
     */
    boolean holdsOn(LocalDate day, LocalDate completedOn, @Nullable LocalDate schoolYear) {
        return !isYetToCome(day, completedOn) && isFresh(day, completedOn, schoolYear);
    }

    private boolean isFresh(LocalDate day, LocalDate completedOn, @Nullable LocalDate schoolYear) {
        return switch (kind) {
            case ONCE -> true;
            case MONTHS -> months != null && !day.isAfter(completedOn.plusMonths(months));
            case SCHOOL_YEAR -> schoolYear != null && !completedOn.isBefore(schoolYear);
        };
    }

    static boolean isYetToCome(LocalDate day, LocalDate completedOn) {
        return completedOn.isAfter(day);
    }
}
