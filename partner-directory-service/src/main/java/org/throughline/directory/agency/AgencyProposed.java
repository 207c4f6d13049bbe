package org.throughline.directory.agency;

import java.util.UUID;

/** A district proposed an agency. */
public record AgencyProposed(UUID agencyId) {

    public static final String TYPE = "org.throughline.directory.agency.proposed.v1";
}
