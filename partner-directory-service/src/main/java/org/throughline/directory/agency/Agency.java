package org.throughline.directory.agency;

import java.util.Objects;

/**
 * An agency of the registry, one for all districts.
 *
 * @param intakeEmail where referrals are announced
 * @param version of the row, as its ETag
 */
public record Agency(AgencyId id, String name, String intakeEmail, AgencyState state, long version) {

    public Agency {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(intakeEmail);
        Objects.requireNonNull(state);
    }

    public static Agency proposed(AgencyId id, String name, String intakeEmail) {
        return new Agency(id, name, intakeEmail, AgencyState.PROPOSED, 0);
    }
}
