package org.throughline.consent.release;

/** What an instrument must contain to be valid (consent-rules section 3). */
public enum Element {
    RECORDS,
    PURPOSE,
    PARTY,
    SIGNATURE,
    SIGNATURE_DATE,
    /** Identifies and authenticates the person (34 CFR 99.30(d)(1)). */
    AUTHENTICATION,
    /** Informed in the native language or other mode of communication (34 CFR 300.9(a)). */
    LANGUAGE_ATTESTATION;

    /** Whether it comes with the signature, and so cannot be asked for before. */
    boolean comesWithSignature() {
        return this == SIGNATURE || this == SIGNATURE_DATE || this == AUTHENTICATION;
    }
}
