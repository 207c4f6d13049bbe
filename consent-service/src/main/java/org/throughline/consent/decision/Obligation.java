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
    /** The written justification goes into the record (99.32(a)(5), 42 CFR 2.51(c)). */
    JUSTIFY,
    /** A second person confirms within 24 hours. */
    REVIEW,
    /** The evidence that the parent was told before is kept with it (99.31(a)(9)(ii)). */
    NOTIFY,
    /** No more than the purpose needs (45 CFR 164.502(b)). */
    MINNEC,
    /** The notice that the recipient may not pass it on (99.33(d)). */
    N_FERPA,
    /** The statement that accompanies Part 2 records, with the consent or its scope (42 CFR 2.32). */
    N_P2,
    /** The notice to a child welfare agency (20 USC 1232g(b)(1)(L)). */
    N_CWA
}
