package org.throughline.consent.release.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.throughline.consent.release.Party;

/** Who gives or who receives, in two columns. */
@Embeddable
class PartyColumns {
    @Enumerated(EnumType.STRING)
    Party.Kind kind;

    String id;

    protected PartyColumns() {}

    PartyColumns(Party party) {
        this.kind = party.kind();
        this.id = party.id();
    }

    Party party() {
        return new Party(kind, id);
    }
}
