package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.consent.subject.StudentId;

/** What is asked of the family: nothing of this changes after signing but by withdrawal. */
public record Terms(ReleaseType type, StudentId student, Parties parties, Scope scope, Period period) {
    public Terms {
        requireNonNull(type, "type");
        requireNonNull(student, "student");
        requireNonNull(parties, "parties");
        requireNonNull(scope, "scope");
        requireNonNull(period, "period");
    }

    /** There is always a party. */
    Set<Element> present() {
        Set<Element> present = EnumSet.of(Element.PARTY);
        present.addAll(scope.present());
        return present;
    }

    /** The same for the days that follow; empty where these are not renewed, or not yet. */
    Optional<Terms> renewed(LocalDate lastDay, Instant now) {
        return period.renewed(lastDay, now).map(next -> new Terms(type, student, parties, scope, next));
    }

    Terms without(Set<Category> withdrawn) {
        return new Terms(type, student, parties, scope.without(withdrawn), period);
    }
}
