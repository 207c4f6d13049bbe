package org.throughline.consent.rule;

import java.util.regex.Pattern;

/** What differs from state to state, or from district to district, and a decision or a signature depends on. */
public enum RuleTopic {
    /** {@code code}: the state whose shipped entries hold, as its postal code. */
    HOME_STATE("[A-Z]{2}"),
    /** {@code minAge}, {@code maturityFinding}: from when a minor consents alone to mental health care (164.502(g)(3)(i)). */
    MH_SELF_CONSENT,
    /** {@code minAge}: from when a minor consents alone to substance use treatment; below it both sign (2.14). */
    SUD_SELF_CONSENT,
    /** In force where proof of immunization is asked for before a student enters school (164.512(b)(1)(vi)). */
    IMMUNIZATION_ENTRY_MANDATE,
    /** In force where parents may see records of care to which the minor alone consented (164.502(g)(3)(ii)). */
    PARENT_ACCESS_TO_MINOR_CONSENTED,
    /** {@code longest}: how long a release may last; {@code code}: of which instrument, where it is not for all. */
    MAX_DURATION("(FERPA|IDEA|PART2)_CONSENT|HIPAA_(PSYCH_)?AUTH|PART2_TPO"),
    /** {@code code}: whose revocation ends a release in which others have a say too; ANY where nothing is entered. */
    REVOCATION_QUORUM("ANY|EACH_SIGNER");

    private final Pattern codes;

    /** It has no code. */
    RuleTopic() {
        this("");
    }

    RuleTopic(String codes) {
        this.codes = Pattern.compile(codes);
    }

    /** Whether the code means something here. */
    public boolean knows(String code) {
        return codes.matcher(code).matches();
    }

    /** Whether an entry says nothing without a code. */
    public boolean needsCode() {
        return this == HOME_STATE || this == REVOCATION_QUORUM;
    }

    public boolean needsAge() {
        return this == MH_SELF_CONSENT || this == SUD_SELF_CONSENT;
    }

    public boolean needsLongest() {
        return this == MAX_DURATION;
    }
}
