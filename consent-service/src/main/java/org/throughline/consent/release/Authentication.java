package org.throughline.consent.release;

/** How the signer was identified and authenticated (34 CFR 99.30(d)(1)). */
public enum Authentication {
    /** A signed link to one contact point and a one-time code to another. */
    LINK_AND_CODE,
    /** Before somebody of the staff, who knew who it was and saw the signer tick. */
    WITNESSED,
    /** The same, by hand, on paper that is kept as a scan. */
    WITNESSED_ON_PAPER,
    /** On a form of the provider that holds the records: somebody of the provider answers for it. */
    AGENCY_ATTESTED,
    /** Link and code reached the same mailbox: fit for trying the product, and for nothing else. */
    TEST_ONLY
}
