package org.throughline.consent.release;

/** Which authentication counts here: test evidence does so on a local stack only. */
public enum EvidencePolicy {
    STRICT,
    ACCEPT_TEST;

    public boolean accepts(Authentication authentication) {
        return this == ACCEPT_TEST || authentication != Authentication.TEST_ONLY;
    }
}
