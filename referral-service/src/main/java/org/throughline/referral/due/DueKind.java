package org.throughline.referral.due;

/** What there is to do. */
public enum DueKind {
    ROSTER_IMPORT,
    SUBJECT
}
