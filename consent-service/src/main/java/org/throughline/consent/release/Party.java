package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

/** Who gives or receives records (34 CFR 99.30(b)(3)). The id is the one its own token carries. */
public record Party(Kind kind, String id) {
    /** What a party is to the district. */
    public enum Kind {
        DISTRICT,
        AGENCY,
        INTEGRATOR
    }

    public Party {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
    }
}
