package org.throughline.directory.agreement;

/** One of the two sides of an agreement. */
public enum Side {
    DISTRICT,
    PARTNER;

    public boolean mayBeSignedByAnAgency() {
        return this == PARTNER;
    }
}
