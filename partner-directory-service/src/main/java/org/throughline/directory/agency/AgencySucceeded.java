package org.throughline.directory.agency;

import java.util.UUID;

/** Another agency stands in this one's place from now on. What is linked to it follows, each with a fact of its own. */
public record AgencySucceeded(UUID agencyId, UUID successorId, Succession.Kind kind) {

    public static final String TYPE = "org.throughline.directory.agency.succeeded.v1";

    static AgencySucceeded of(AgencyId agency, Succession succession) {
        return new AgencySucceeded(agency.value(), succession.successor().value(), succession.kind());
    }
}
