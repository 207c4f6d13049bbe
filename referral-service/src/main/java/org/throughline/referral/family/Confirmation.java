package org.throughline.referral.family;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a contact point besides who put it on file.
 *
 * @param person who confirmed it; null for a roster
 */
public record Confirmation(Source source, @Nullable String person) {
    public Confirmation {
        Objects.requireNonNull(source);
    }

    /** From where the word comes. */
    public enum Source {
        /** The roster that a district admin imported; not where it took another's place. */
        DISTRICT_ROSTER,
        /** Somebody of the staff, other than who put it on file. */
        SECOND_PERSON
    }
}
