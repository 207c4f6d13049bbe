package org.throughline.consent.release;

/** The body of law that a record falls under, and so the instrument that must cover it. */
public enum Regime {
    /** Education records held by the district (34 CFR 99). */
    FERPA,
    /** Health records held by a covered entity (45 CFR 160.103). */
    HIPAA,
    /** Substance use treatment records; the label sticks wherever they go (42 CFR 2.31). */
    PART2,
    /** Psychotherapy notes need an authorization of their own (45 CFR 164.508(b)(3)(ii)). */
    PSYCHOTHERAPY_NOTES
}
