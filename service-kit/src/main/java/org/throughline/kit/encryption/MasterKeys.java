package org.throughline.kit.encryption;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.kit.tenancy.TenantId;

/** The configured secrets, by number. Deliberately not a record: nothing here may be printed. */
final class MasterKeys {

    private static final int KEY_BYTES = 32;
    private static final int LARGEST_NUMBER = 255;

    private final Map<Integer, byte[]> secrets;
    private final int current;
    private final int fingerprint;

    /** Deriving one costs as much as sealing a short text, and there are no more of them than districts and uses. */
    private final Map<Use, byte[]> derived = new ConcurrentHashMap<>();

    MasterKeys(Map<Integer, byte[]> secrets, int current, int fingerprint) {
        secrets.forEach(MasterKeys::check);
        this.secrets = Map.copyOf(secrets);
        this.current = requirePresent(current, "current");
        this.fingerprint = requirePresent(fingerprint, "fingerprint");
    }

    static MasterKeys of(EncryptionConfig config) {
        Map<Integer, byte[]> secrets = new HashMap<>();
        config.key().ifPresent(key -> secrets.put(1, decoded(1, key)));
        config.keys().forEach((number, key) -> secrets.put(number, decoded(number, key)));
        return new MasterKeys(secrets, config.current(), config.fingerprint());
    }

    int current() {
        return current;
    }

    int fingerprint() {
        return fingerprint;
    }

    /**
     * The tenant's own key of 32 bytes for one use: not to be changed, it is kept.
     *
     * @throws UnreadableValueException when no key of this number is configured
     */
    byte[] tenantKey(int number, String use, TenantId tenant) {
        byte[] secret = secrets.get(number);
        if (secret == null) {
            throw new UnreadableValueException("no encryption key of number " + number + " is configured");
        }
        return derived.computeIfAbsent(
                new Use(number, use, tenant), wanted -> Hkdf.key(secret, use, Bytes.of(tenant.value())));
    }

    /** What a derived key is for. */
    private record Use(int number, String use, TenantId tenant) {}

    private int requirePresent(int number, String use) {
        if (!secrets.containsKey(number)) {
            throw new IllegalArgumentException("throughline.encryption." + use + " names the key number " + number
                    + ", and neither throughline.encryption.key nor .keys." + number + " gives one");
        }
        return number;
    }

    private static byte[] decoded(int number, String key) {
        try {
            return Base64.getDecoder().decode(key.trim());
        } catch (IllegalArgumentException ignored) {
            // The decoder's message would quote the key.
            throw new IllegalArgumentException("encryption key number " + number + " is not base64");
        }
    }

    private static void check(int number, byte[] secret) {
        if (number < 0 || number > LARGEST_NUMBER) {
            throw new IllegalArgumentException("an encryption key's number is 0 to " + LARGEST_NUMBER);
        }
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("encryption key number " + number + " is not 32 bytes long");
        }
    }
}
