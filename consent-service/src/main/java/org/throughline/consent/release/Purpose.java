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
    EDU_SUPPORT(false),
    IEP(false),
    TRANSITION(false),
    SCREENING(false);

    private final boolean hl7;

    Purpose() {
        this(true);
    }

    Purpose(boolean hl7) {
        this.hl7 = hl7;
    }

    /** Whether the code is one of HL7's purposes of use, not one that schools need besides. */
    public boolean isHl7() {
        return hl7;
    }
}
