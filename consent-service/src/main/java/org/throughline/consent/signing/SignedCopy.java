package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.subject.HolderId;

/** What a signer was given to keep: these bytes, and no others, are the document that was signed. */
public record SignedCopy(ReleaseId release, HolderId signer, byte[] pdf) {
    public SignedCopy {
        requireNonNull(release, "release");
        requireNonNull(signer, "signer");
        pdf = pdf.clone();
    }

    @Override
    public byte[] pdf() {
        return pdf.clone();
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String hash() {
        return hashOf(pdf);
    }

    static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
