package org.throughline.directory.intake.form;

/** What a district may know of a family already. A field bound to one is filled in, and asked once for all partners. */
public enum KnownFact {
    STUDENT_NAME,
    BIRTH_DATE,
    SCHOOL,
    GRADE,
    GUARDIAN_NAME,
    GUARDIAN_PHONE,
    GUARDIAN_EMAIL,
    CONTACT_HOURS,
    HOME_ADDRESS,
    HOME_LANGUAGE,
    WRITTEN_LANGUAGE,
    INTERPRETER_NEEDED,
    INSURANCE_PAYER,
    INSURANCE_MEMBER_NUMBER
}
