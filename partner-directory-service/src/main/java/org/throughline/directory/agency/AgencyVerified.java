package org.throughline.directory.agency;

import java.util.UUID;

/**
 * The operator verified an agency, or the name that waited.
 *
 * @param version of the agency, as its ETag
 */
public record AgencyVerified(UUID agencyId, long version) {

    public static final String TYPE = "org.throughline.directory.agency.verified.v1";
}
