package org.throughline.directory.agency;

import java.util.UUID;

/** An organization of a district is this agency from now on. */
public record AgencyLinked(UUID organizationId, UUID agencyId) {

    public static final String TYPE = "org.throughline.directory.agency.linked.v1";
}
