package org.throughline.consent.release;

/** What kind of record, as a family would name it: the unit that a release ticks and a decision judges. */
public enum Category {
    IDENTITY,
    CONTACT,
    /** Service, school, need category, grade band, language, times: no identity. */
    REFERRAL_SUMMARY,
    NEED,
    ATTENDANCE,
    GRADES,
    DISCIPLINE,
    IEP,
    EVALUATION,
    LIVING_SITUATION(Regime.FERPA, true),
    /** Progress and measures. */
    OUTCOMES,
    MH_SUMMARY,
    SUD(Regime.PART2, true),
    PSYCHOTHERAPY_NOTES(Regime.PSYCHOTHERAPY_NOTES, true),
    IMMUNIZATION,
    SSN(Regime.FERPA, true),
    /** Answers to a survey on a protected topic (20 USC 1232h(b)); the record is its instrument. */
    SURVEY(Regime.FERPA, true);

    private final Regime regime;
    private final boolean sensitive;

    Category() {
        this(Regime.FERPA, false);
    }

    Category(Regime regime, boolean sensitive) {
        this.regime = regime;
        this.sensitive = sensitive;
    }

    /** Whether a district may designate it at all (34 CFR 99.3); the living situation never is (99.37(e), 42 USC 11432). */
    public boolean mayBeDirectoryInformation() {
        return this == IDENTITY || this == CONTACT;
    }

    /**
     * What the district holds is an education record, whatever its topic (45 CFR 160.103). Treatment records and
     * psychotherapy notes are judged by their own law until their provenance is known to be another: fail closed.
     */
    public Regime regime() {
        return regime;
    }

    /** Whether the code itself tells too much to travel in a fact. */
    public boolean isSensitive() {
        return sensitive;
    }
}
