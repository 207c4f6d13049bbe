package org.throughline.referral.family;

import java.time.Instant;
import java.util.Objects;

/**
 * Whose word a change of a contact point is.
 *
 * @param person by the subject of their token
 */
public record StaffWord(String person, HowLearned howLearned, Instant at) {
    public StaffWord {
        Objects.requireNonNull(person);
        Objects.requireNonNull(howLearned);
        Objects.requireNonNull(at);
    }
}
