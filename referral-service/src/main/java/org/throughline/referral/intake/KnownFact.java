package org.throughline.referral.intake;

/** What is known of a family, by the names under which a partner's form can ask for it. */
public enum KnownFact {
    STUDENT_NAME(Source.FILE),
    /** {@code 2015-03-09}. */
    BIRTH_DATE(Source.FILE),
    /** By its name. */
    SCHOOL(Source.FILE),
    GRADE(Source.FILE),
    GUARDIAN_NAME(Source.FILE),
    GUARDIAN_PHONE(Source.FILE),
    GUARDIAN_EMAIL(Source.FILE),
    HOME_LANGUAGE(Source.FILE),
    WRITTEN_LANGUAGE(Source.FILE),
    INTERPRETER_NEEDED(Source.FILE),
    /** When the family can be reached: a text, a list or an object. */
    CONTACT_HOURS(Source.FAMILY),
    /** A text or an object. */
    HOME_ADDRESS(Source.FAMILY),
    INSURANCE_PAYER(Source.FAMILY),
    INSURANCE_MEMBER_NUMBER(Source.FAMILY);

    private final Source source;

    KnownFact(Source source) {
        this.source = source;
    }

    /** Whether only the family can tell: everything else is on file, from rosters and as a contact. */
    public boolean isAsked() {
        return source == Source.FAMILY;
    }

    /** Where it is known from. */
    private enum Source {
        FILE,
        FAMILY
    }
}
