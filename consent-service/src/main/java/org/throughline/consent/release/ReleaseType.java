package org.throughline.consent.release;

import static org.throughline.consent.release.Element.LANGUAGE_ATTESTATION;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The instrument: which law it answers, and what that law requires in it (consent-rules section 3). */
public enum ReleaseType {
    /** 34 CFR 99.30: records; purpose; party or class; signature; date; authentication evidence. */
    FERPA_CONSENT(Regime.FERPA),
    /** 34 CFR 300.9: the same, informed in the native language or mode. */
    IDEA_CONSENT(Regime.FERPA, LANGUAGE_ATTESTATION),
    /** 45 CFR 164.508(c). */
    HIPAA_AUTH(Regime.HIPAA),
    /** 164.508(b)(3)(ii): psychotherapy notes, and nothing else with them. */
    HIPAA_PSYCH_AUTH(Regime.PSYCHOTHERAPY_NOTES),
    /** 42 CFR 2.31. */
    PART2_CONSENT(Regime.PART2),
    /** 42 CFR 2.31(a)(4)(ii), 2.33: one consent for all treatment, payment and health care operations. */
    PART2_TPO(Regime.PART2);

    private static final Set<Element> ALWAYS = EnumSet.complementOf(EnumSet.of(LANGUAGE_ATTESTATION));
    private static final Set<Purpose> TREATMENT_PAYMENT_OPERATIONS =
            EnumSet.of(Purpose.TREAT, Purpose.ETREAT, Purpose.HPAYMT, Purpose.HOPERAT, Purpose.COC);

    private final Regime regime;
    private final Set<Element> besides;

    ReleaseType(Regime regime, Element... besides) {
        this.regime = regime;
        this.besides = Set.of(besides);
    }

    /** Whether this instrument is the one that this law asks for. */
    public boolean covers(Regime law) {
        return law == regime;
    }

    /** Whether a record of this category can fall under this instrument's law, whoever holds it. */
    public boolean mayName(Category category) {
        return switch (regime) {
            case FERPA, PSYCHOTHERAPY_NOTES -> category.regime() == regime;
            case HIPAA -> category.regime() == Regime.FERPA;
            case PART2 -> category.regime() != Regime.PSYCHOTHERAPY_NOTES;
        };
    }

    /** A consent to treatment, payment and operations is used for nothing else (2.33). */
    public boolean mayServe(Purpose purpose) {
        return this != PART2_TPO || TREATMENT_PAYMENT_OPERATIONS.contains(purpose);
    }

    /** What may end it besides a day, or instead of one; FERPA says nothing of an end, and a day is our policy. */
    public boolean mayEndWith(ExpiryEvent event, Set<Purpose> purposes) {
        return switch (regime) {
            case FERPA -> false;
            case HIPAA, PSYCHOTHERAPY_NOTES -> event.canHappen() || purposes.equals(Set.of(Purpose.HRESCH));
            case PART2 -> event.canHappen() || this == PART2_TPO;
        };
    }

    /** Whether its records can be the district's own: health records proper are their provider's (160.103). */
    public boolean mayBeDisclosedByDistrict() {
        return regime == Regime.FERPA || regime == Regime.PART2;
    }

    /** Whether it can stand on a form of the provider's own (164.508); for the others somebody identifies the signer. */
    public boolean mayBeAttested() {
        return regime == Regime.HIPAA || regime == Regime.PSYCHOTHERAPY_NOTES;
    }

    /** Whether the instrument's name alone tells what must not travel in a fact. */
    public boolean isSensitive() {
        return regime == Regime.PART2 || regime == Regime.PSYCHOTHERAPY_NOTES;
    }

    public Regime regime() {
        return regime;
    }

    Set<Element> required() {
        Set<Element> required = EnumSet.copyOf(ALWAYS);
        required.addAll(besides);
        return Collections.unmodifiableSet(required);
    }
}
