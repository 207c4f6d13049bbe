package org.throughline.directory.governance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;

/**
 * A member of a leadership team.
 *
 * @param organization the partner that the person is of; null for the school's and district's own
 */
public record Member(String name, Stakeholder stakeholder, @Nullable DistrictOrganizationId organization) {

    public Member {
        Objects.requireNonNull(name);
        Objects.requireNonNull(stakeholder);
    }
}
