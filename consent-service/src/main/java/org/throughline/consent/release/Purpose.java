package org.throughline.consent.release;

/** Why records are disclosed: HL7 purpose-of-use codes, and four that schools need (34 CFR 99.30(b)(2)). */
public enum Purpose {
    /** Coordination of care. */
    COC,
    TREAT,
    ETREAT,
    HPAYMT,
    HOPERAT,
    /** Research. */
    HRESCH,
    PUBHLTH,
    PATRQT,
    /** Break the glass. */
    BTG,
    EDU_SUPPORT,
    IEP,
    TRANSITION,
    SCREENING
}
