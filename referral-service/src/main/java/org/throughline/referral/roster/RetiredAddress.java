package org.throughline.referral.roster;

import java.util.Objects;

/** A mail address that a roster took off the file, and the language of who read what came there. */
public record RetiredAddress(String address, String language) {
    public RetiredAddress {
        Objects.requireNonNull(address);
        Objects.requireNonNull(language);
    }

    /** Never shows the address. */
    @Override
    public String toString() {
        return "RetiredAddress[" + language + "]";
    }
}
