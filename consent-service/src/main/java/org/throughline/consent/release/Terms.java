package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

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

    Terms without(Set<Category> withdrawn) {
        return new Terms(type, student, parties, scope.without(withdrawn), period);
    }
}
