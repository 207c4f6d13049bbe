package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;

/**
 * How a contact point came on file.
 *
 * @param recordedBy who put it there or changed it last; null where no person of the district did
 * @param confirmation null while nobody has confirmed it
 */
public record Origin(@Nullable Actor recordedBy, @Nullable Confirmation confirmation) {
    /** What stands behind it besides who put it there. */
    public enum Source {
        /** The roster that a district admin imported; not where it took another's place. */
        DISTRICT_ROSTER,
        /** Somebody of the staff, other than who put it on file. */
        SECOND_PERSON
    }

    /** @param person who confirmed it; null for a roster */
    public record Confirmation(Source source, @Nullable Actor person) {
        public Confirmation {
            requireNonNull(source, "source");
        }
    }
}
