package org.throughline.referral.intake;

import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a family, by the names under which a partner's form can ask for it. What a family is asked is a text. */
public enum KnownFact {
    STUDENT_NAME(Source.FILE),
    STUDENT_GIVEN_NAME(Source.FILE),
    STUDENT_FAMILY_NAME(Source.FILE),
    /** {@code 2015-03-09}. */
    BIRTH_DATE(Source.FILE),
    /** By its name. */
    SCHOOL(Source.FILE),
    GRADE(Source.FILE),
    GUARDIAN_NAME(Source.FILE),
    GUARDIAN_GIVEN_NAME(Source.FILE),
    GUARDIAN_FAMILY_NAME(Source.FILE),
    GUARDIAN_PHONE(Source.FILE),
    GUARDIAN_EMAIL(Source.FILE),
    HOME_LANGUAGE(Source.FILE),
    WRITTEN_LANGUAGE(Source.FILE),
    INTERPRETER_NEEDED(Source.FILE),
    /** When the family can be reached: {@code Mo, We after 17:00}. */
    CONTACT_HOURS(Source.FAMILY),
    /** In one line; needless where its parts are told. */
    HOME_ADDRESS(Source.FAMILY),
    /** With the number, and the apartment. */
    HOME_STREET(Source.FAMILY),
    HOME_CITY(Source.FAMILY),
    /** {@code IL}. */
    HOME_STATE(Source.FAMILY),
    HOME_POSTAL_CODE(Source.FAMILY),
    INSURANCE_PAYER(Source.FAMILY),
    INSURANCE_MEMBER_NUMBER(Source.FAMILY);

    private final Source source;

    KnownFact(Source source) {
        this.source = source;
    }

    /** Of the name under which it is told; empty for a name that is none. */
    public static Optional<KnownFact> named(String name) {
        return Stream.of(values()).filter(fact -> fact.name().equals(name)).findFirst();
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
