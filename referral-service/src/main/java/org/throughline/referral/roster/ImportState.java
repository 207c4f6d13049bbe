package org.throughline.referral.roster;

/** How far an import has come. */
public enum ImportState {
    /** The upload is on its way in. */
    RECEIVING,
    RECEIVED,
    READING,
    WRITING,
    DONE,
    /** Nothing was taken; the faults say why. */
    REFUSED,
    /** The upload broke off. */
    ABANDONED;

    public boolean isFinal() {
        return this == DONE || this == REFUSED || this == ABANDONED;
    }
}
