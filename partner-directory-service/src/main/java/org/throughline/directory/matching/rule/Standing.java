package org.throughline.directory.matching.rule;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a service stands to this student after what was before: it declined, or the family did.
 *
 * @param parkedUntil the day from which it may be proposed again; null: not before somebody has looked at it again
 */
public record Standing(@Nullable LocalDate parkedUntil, LocalDate today) {

    public Standing {
        Objects.requireNonNull(today);
    }

    /** The one that keeps it out longer. */
    public Standing stricter(Standing other) {
        if (parkedUntil == null || other.parkedUntil == null) {
            return parkedUntil == null ? this : other;
        }
        return other.parkedUntil.isAfter(parkedUntil) ? other : this;
    }

    boolean excludes() {
        return parkedUntil == null || today.isBefore(parkedUntil);
    }
}
