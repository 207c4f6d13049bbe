package org.throughline.directory.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;

/**
 * Whom the district agrees with.
 *
 * @param agency the agency that the organization was when the agreement was proposed; null before, or when it was none
 */
public record Parties(DistrictOrganizationId organization, @Nullable AgencyId agency) {

    public Parties {
        Objects.requireNonNull(organization);
    }
}
