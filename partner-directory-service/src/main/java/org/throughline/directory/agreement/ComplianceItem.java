package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the compliance checklist: what is to be done by when, and when it was. */
public record ComplianceItem(String requirement, LocalDate due, @Nullable LocalDate done) {

    public ComplianceItem {
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(due);
    }

    boolean open() {
        return done == null;
    }

    boolean doneAfter(LocalDate day) {
        return done != null && done.isAfter(day);
    }

    boolean overdueOn(LocalDate day) {
        return open() && day.isAfter(due);
    }
}
