package org.throughline.consent.decision;

/** Why something does not leave. Agencies and integrators are told the last one only. */
public enum Reason {
    NO_RELEASE,
    PART2_CONSENT_REQUIRED,
    PSYCH_NOTES_SEPARATE_AUTH,
    NOT_SIGNED,
    SIGNER_NOT_AUTHORIZED,
    DEFECTIVE,
    NOT_YET_EFFECTIVE,
    RIGHTS_TRANSFERRED,
    SUSPENDED,
    REVOKED,
    SUPERSEDED,
    EXPIRED,
    WRONG_DISCLOSER,
    WRONG_RECIPIENT,
    PURPOSE_NOT_COVERED,
    CATEGORY_NOT_COVERED,
    RECORD_DATE_NOT_COVERED,
    NOT_AVAILABLE
}
