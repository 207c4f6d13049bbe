package org.throughline.consent.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Wording;

/** How a release speaks to its signer. */
@Embeddable
class WordingColumns {
    String language;

    @Column(name = "recipient_name")
    @Nullable
    String recipientName;

    @Column(name = "informed_by")
    @Nullable
    String informedBy;

    @Column(name = "discloser_name")
    @Nullable
    String discloserName;

    protected WordingColumns() {}

    WordingColumns(Wording wording) {
        Actor attesting = wording.informedBy();
        this.language = wording.language();
        this.recipientName = wording.recipientName();
        this.discloserName = wording.discloserName();
        this.informedBy = attesting == null ? null : attesting.value();
    }

    Wording wording() {
        return new Wording(language, recipientName, informedBy == null ? null : new Actor(informedBy), discloserName);
    }
}
