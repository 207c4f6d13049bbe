package org.throughline.consent.rule;

/** What differs from state to state, or from district to district, and a decision or a signature depends on. */
public enum RuleTopic {
    /** {@code code}: the state whose shipped entries hold, as its postal code. */
    HOME_STATE,
    /** {@code minAge}, {@code maturityFinding}: from when a minor consents alone to mental health care (164.502(g)(3)(i)). */
    MH_SELF_CONSENT,
    /** {@code minAge}: from when a minor consents alone to substance use treatment; below it both sign (2.14). */
    SUD_SELF_CONSENT,
    /** In force where proof of immunization is asked for before a student enters school (164.512(b)(1)(vi)). */
    IMMUNIZATION_ENTRY_MANDATE,
    /** In force where parents may see records of care to which the minor alone consented (164.502(g)(3)(ii)). */
    PARENT_ACCESS_TO_MINOR_CONSENTED
}
