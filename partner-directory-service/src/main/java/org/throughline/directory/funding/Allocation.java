package org.throughline.directory.funding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;

/**
 * What of a source goes where.
 *
 * @param position the position it pays for; null when it pays for the partnership as a whole
 * @param minorUnits cents, in the source's currency
 */
public record Allocation(DistrictOrganizationId organization, @Nullable String position, long minorUnits) {

    public Allocation {
        Objects.requireNonNull(organization);
        if (minorUnits < 0) {
            throw new IllegalArgumentException("an allocation is not negative");
        }
    }
}
