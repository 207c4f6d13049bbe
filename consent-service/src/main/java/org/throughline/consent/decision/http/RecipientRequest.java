package org.throughline.consent.decision.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.throughline.consent.release.Party;

/** To whom, where the asker may name it. */
record RecipientRequest(@NotNull Kind kind, @NotBlank @Size(max = 100) String id) {
    /** What a recipient can be. */
    enum Kind {
        AGENCY,
        INTEGRATOR,
        /** The asker's own district, of another's records. */
        DISTRICT,
        /** Without a token of its own: as the evidence names it. */
        OTHER
    }

    Party party() {
        return new Party(Party.Kind.valueOf(kind.name()), id);
    }
}
