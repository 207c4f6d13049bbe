package org.throughline.directory.code;

/** What a code says of a service. */
public enum CodeKind {
    CATEGORY,
    LANGUAGE,
    INSURANCE,
    TREATMENT,
    COMPETENCY,
    ACCESSIBILITY,
    /** By its sourced id: one to which the service comes. */
    SCHOOL
}
