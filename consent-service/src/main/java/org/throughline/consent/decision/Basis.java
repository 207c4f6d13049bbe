package org.throughline.consent.decision;

/** The ground in law that is claimed for a disclosure. */
public enum Basis {
    CONSENT("34 CFR 99.30");

    private final String cite;

    Basis(String cite) {
        this.cite = cite;
    }

    String cite() {
        return cite;
    }
}
