package org.throughline.directory.hsds.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two records say the same. */
final class ContentHash {

    private ContentHash() {}

    static String of(Object content) {
        return ofText(JsonText.write(content));
    }

    /** The same, of what is written already. */
    static String ofText(String json) {
        try {
            byte[] text = json.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
