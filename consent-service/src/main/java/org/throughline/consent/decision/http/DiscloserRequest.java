package org.throughline.consent.decision.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.throughline.consent.release.Party;

/** Whose records they are, where they are not the district's own: evidence must say what kind of institution it is. */
record DiscloserRequest(@NotNull Kind kind, @NotBlank @Size(max = 100) String id) {
    /** What a holder of records can be. */
    enum Kind {
        AGENCY
    }

    Party party() {
        return new Party(Party.Kind.valueOf(kind.name()), id);
    }
}
