package org.throughline.kit.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How values are written into what is authenticated. */
final class Bytes {

    private Bytes() {}

    static byte[] of(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
