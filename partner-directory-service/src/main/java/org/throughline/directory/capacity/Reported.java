package org.throughline.directory.capacity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.kit.problem.ProblemException;

/**
 * What somebody says of places.
 *
 * @param asOf of when the numbers are; null for now
 * @param by a person, {@code link:} and the link's id, or {@code program:} and the program's
 */
public record Reported(Offering offering, Places places, @Nullable Instant asOf, String by) {

    public Reported {
        Objects.requireNonNull(offering);
        Objects.requireNonNull(places);
        Objects.requireNonNull(by);
    }

    /** @throws ProblemException 422 for a time to come */
    public static Instant asOf(@Nullable Instant told, Instant now) {
        if (told != null && told.isAfter(now)) {
            throw Invalid.at("/asOf", "IN_THE_FUTURE", "It is a time that has been.");
        }
        return told == null ? now : told;
    }

    Instant asOf(Instant now) {
        return asOf == null ? now : asOf;
    }

    /** @throws ProblemException 422 for numbers older than those that were reported last */
    void requireNotBefore(CapacityReport last) {
        if (asOf != null && asOf.isBefore(last.asOf())) {
            throw Invalid.at("/asOf", "BEFORE_THE_LAST_REPORT", "The last report's numbers are of a later time.");
        }
    }
}
