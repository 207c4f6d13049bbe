package org.throughline.outcomes.journey;

import java.util.Objects;
import java.util.UUID;

/** One student, by the id that referral-service gives. */
public record StudentId(UUID value) {

    public StudentId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
