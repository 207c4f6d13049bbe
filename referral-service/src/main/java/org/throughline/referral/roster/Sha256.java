package org.throughline.referral.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which the same package is recognized. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
