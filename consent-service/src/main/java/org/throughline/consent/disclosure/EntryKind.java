package org.throughline.consent.disclosure;

/** Requests are logged as disclosures are (34 CFR 99.32(a)(1)), and so are refusals. */
public enum EntryKind {
    /** Asked, and not yet handed over. */
    REQUEST,
    DISCLOSURE,
    REFUSAL,
    /** Personal values of earlier entries were erased. */
    ERASURE
}
