package org.throughline.directory.hsds.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A package on disk, on its way in.
 *
 * @param sha256 of the archive's bytes, by which the same package is known again
 */
record ReceivedPackage(Path zip, String sha256) {

    /** Writes the body to a file only this user can read, without holding it in memory. */
    static ReceivedPackage of(InputStream body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path zip = Files.createTempFile("directory-import", ".zip");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(zip), digest)) {
                body.transferTo(out);
            } catch (IOException failure) {
                Files.deleteIfExists(zip);
                throw failure;
            }
            return new ReceivedPackage(zip, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void discard() {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
