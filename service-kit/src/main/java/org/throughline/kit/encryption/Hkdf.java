package org.throughline.kit.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/** Derives keys for different uses from one secret: HKDF with HMAC-SHA256 (RFC 5869). */
public final class Hkdf {

    private static final int HASH_BYTES = 32;

    private Hkdf() {}

    /**
     * A key of 32 bytes for one use of {@code secret}.
     *
     * @param use names the use; another name gives an unrelated key
     * @param context narrows the use further, to a tenant for instance; may be empty
     */
    public static byte[] key(byte[] secret, String use, byte[] context) {
        byte[] name = use.getBytes(StandardCharsets.UTF_8);
        ByteBuffer info = ByteBuffer.allocate(Integer.BYTES + name.length + context.length);
        info.putInt(name.length).put(name).put(context);
        return derive(secret, new byte[HASH_BYTES], info.array(), HASH_BYTES);
    }

    /** RFC 5869 as written: extract, then expand to {@code length} bytes. The salt is not empty. */
    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        Mac expanding = Hmac.keyed(Hmac.keyed(salt).doFinal(secret));
        ByteBuffer derived = ByteBuffer.allocate(length);
        byte[] block = new byte[0];
        for (byte counter = 1; derived.hasRemaining(); counter++) {
            expanding.update(block);
            expanding.update(info);
            expanding.update(counter);
            block = expanding.doFinal();
            derived.put(block, 0, Math.min(block.length, derived.remaining()));
        }
        return derived.array();
    }
}
