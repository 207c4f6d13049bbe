package org.throughline.directory.agency;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of what the registry has of an agency.
 *
 * @param version of the agency from then on
 * @param registration what the registry has from then on
 * @param profile what the agency says of itself from then on
 */
public record AgencyAct(
        long version, Kind kind, Registration registration, @Nullable AgencyProfile profile, String by, Instant at) {

    /** What was done. */
    public enum Kind {
        PROPOSED,
        /** Also when a name that waited was. */
        VERIFIED,
        CORRECTED,
        /** What the agency says of itself. */
        DESCRIBED,
        SUCCEEDED
    }

    public AgencyAct {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(registration);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
