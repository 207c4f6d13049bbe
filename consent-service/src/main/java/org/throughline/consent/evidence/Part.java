package org.throughline.consent.evidence;

/** What a record can name. */
public enum Part {
    STUDENT,
    PARTY,
    CATEGORIES,
    REFERENCE,
    /** Its last moment. */
    END
}
