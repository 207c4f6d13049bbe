package org.throughline.consent.evidence.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.throughline.consent.release.Party;

/**
 * A party as evidence names it.
 *
 * @param id an agency's or an integrator's own id; for OTHER, a name of the district's choosing
 */
record PartyBody(
        @NotNull Kind kind,
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^,]*", message = "It has no comma.") String id) {
    /** What a party can be here. */
    enum Kind {
        AGENCY,
        INTEGRATOR,
        /** A court, a hospital, a hotline: without a token of its own. */
        OTHER
    }

    Party party() {
        return new Party(Party.Kind.valueOf(kind.name()), id);
    }

    static PartyBody of(Party party) {
        return new PartyBody(Kind.valueOf(party.kind().name()), party.id());
    }
}
