package org.throughline.directory.hsds.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.throughline.directory.Sha256;

/** Tells whether two records say the same. */
final class ContentHash {

    private ContentHash() {}

    static String of(Object content) {
        return ofText(JsonText.write(content));
    }

    /** The same, of what is written already. */
    static String ofText(String json) {
        return HexFormat.of().formatHex(Sha256.digest().digest(json.getBytes(StandardCharsets.UTF_8)));
    }
}
