package org.throughline.referral.roster;

import java.util.Objects;
import java.util.UUID;

/**
 * A school of which something has changed that the others do not know.
 *
 * @param id our own
 * @param version of the fact that tells of it
 */
public record UntoldSchool(UUID id, long version, School school) {

    public UntoldSchool {
        Objects.requireNonNull(id);
        Objects.requireNonNull(school);
    }
}
