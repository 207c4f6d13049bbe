package org.throughline.consent.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a record holds: a half-open interval; null when its end is open. */
public record Validity(Instant from, @Nullable Instant until) {
    public Validity {
        requireNonNull(from, "from");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a record ends before it begins");
        }
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
