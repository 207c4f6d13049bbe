package org.throughline.referral.intake;

/** For which school year papers are asked about. */
public enum AskedYear {
    PRESENT,
    /** On its first day: what holds until the end of the present one does not, so it is known ahead what to renew. */
    NEXT
}
