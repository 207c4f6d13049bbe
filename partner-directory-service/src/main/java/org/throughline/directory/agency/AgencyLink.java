package org.throughline.directory.agency;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an organization of a district is an agency, or is none any more: an act of a person, kept for ever.
 *
 * @param agency null where the link before it was taken back
 * @param version counts the acts of the organization from 1; the highest holds
 * @param reason why the link before it was taken back; null where there is one
 */
public record AgencyLink(
        DistrictOrganizationId organization,
        @Nullable AgencyId agency,
        long version,
        String linkedBy,
        Instant linkedAt,
        @Nullable String reason) {

    public AgencyLink {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(linkedBy);
        Objects.requireNonNull(linkedAt);
        if ((agency == null) == (reason == null)) {
            throw new IllegalArgumentException("an act links to an agency, or says why there is none any more");
        }
    }

    public static AgencyLink to(
            AgencyId agency, DistrictOrganizationId organization, long version, String by, Instant at) {
        return new AgencyLink(organization, agency, version, by, at, null);
    }

    AgencyLink takenBack(String why, String by, Instant at) {
        return new AgencyLink(organization, null, version + 1, by, at, why);
    }

    /** Whether the organization is an agency from this act on. */
    public boolean holds() {
        return agency != null;
    }

    boolean isTo(AgencyId other) {
        return other.equals(agency);
    }

    /** Of a link that holds. */
    public AgencyId heldAgency() {
        return Objects.requireNonNull(agency);
    }
}
