package org.throughline.kit.encryption;

import java.util.Arrays;
import java.util.Map;

/** Master keys for tests. */
final class Keys {

    private Keys() {}

    static byte[] of(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    static Encryption encryption(Map<Integer, byte[]> keys, int current) {
        return new Encryption(new MasterKeys(keys, current, 1));
    }
}
