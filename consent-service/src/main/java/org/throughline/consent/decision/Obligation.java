package org.throughline.consent.decision;

/** What whoever discloses must do with a permit. */
public enum Obligation {
    /** Written down before the data leaves. */
    LOG,
    /** Void after a minute. */
    TTL,
    /** Only the permitted items. */
    FILTER,
    /** A copy for the family on request (34 CFR 99.30(c)). */
    COPY,
    /** The notice that the recipient may not pass it on (99.33(d)). */
    N_FERPA
}
