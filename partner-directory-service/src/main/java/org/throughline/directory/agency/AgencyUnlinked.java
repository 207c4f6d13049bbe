package org.throughline.directory.agency;

import java.util.UUID;

/** An organization of a district is no agency any more; until now it was this one. */
public record AgencyUnlinked(UUID organizationId, UUID agencyId) {

    public static final String TYPE = "org.throughline.directory.agency.unlinked.v1";
}
