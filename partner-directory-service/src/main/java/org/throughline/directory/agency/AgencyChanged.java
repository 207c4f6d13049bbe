package org.throughline.directory.agency;

import java.util.UUID;

/**
 * What the registry has of an agency was corrected, or the agency said anew who it is: whoever shows it reads it again.
 *
 * @param version of the agency, as its ETag
 */
public record AgencyChanged(UUID agencyId, long version, AgencyAct.Kind change) {

    public static final String TYPE = "org.throughline.directory.agency.changed.v1";
}
