package org.throughline.directory.agency;

import java.time.Instant;
import java.util.Objects;

/**
 * That an organization of a district is an agency: an act of a person, kept for ever.
 *
 * @param version counts the acts of the organization from 1; the highest holds
 */
public record AgencyLink(
        DistrictOrganizationId organization, AgencyId agency, long version, String linkedBy, Instant linkedAt) {

    public AgencyLink {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(linkedBy);
        Objects.requireNonNull(linkedAt);
    }
}
