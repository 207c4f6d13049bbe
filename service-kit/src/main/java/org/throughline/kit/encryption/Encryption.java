package org.throughline.kit.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;

/**
 * Seals texts for {@code bytea} columns with AES-256-GCM (NIST SP 800-38D). Each tenant has its own key, derived from a
 * configured master key. The tenant, the row and the field are authenticated too, so that a sealed value that was
 * copied to another place does not open there.
 *
 * <p>A sealed value is: 1 byte version, 1 byte number of the master key, 12 bytes nonce, then ciphertext and 16 bytes
 * tag. {@code field} is by habit {@code table.column}; renaming it makes what was sealed unreadable.
 */
@ApplicationScoped
public class Encryption {

    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** One for each thread: to ask the providers for one takes longer than to open a value. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Encryption::newCipher);

    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Encryption(EncryptionConfig config) {
        this(MasterKeys.of(config));
    }

    Encryption(MasterKeys keys) {
        this.keys = keys;
    }

    /** With one master key of 32 bytes, number 1: for who reads or writes sealed values outside a service. */
    public static Encryption withKey(byte[] key) {
        return new Encryption(new MasterKeys(Map.of(1, key), 1, 1));
    }

    /** Seals with the current key; the same text sealed twice gives different bytes. */
    public byte[] seal(TenantId tenant, UUID row, String field, String plain) {
        byte number = (byte) keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer text = StandardCharsets.UTF_8.encode(plain);
        ByteBuffer sealed = ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + text.remaining() + TAG_BYTES);
        sealed.put(VERSION).put(number).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, number, nonce, new Place(tenant, row, field))
                    .doFinal(text, sealed);
            return sealed.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a value could not be sealed", impossible);
        }
    }

    /**
     * What was sealed for exactly this tenant, row and field.
     *
     * @throws UnreadableValueException when the bytes were changed or come from another tenant, row or field, or when
     *     their key is no longer configured
     */
    public String open(TenantId tenant, UUID row, String field, byte[] sealed) {
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] != VERSION) {
            throw new UnreadableValueException("a value is not in the sealed form of version " + VERSION);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
        int start = HEADER_BYTES + NONCE_BYTES;
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, sealed[1], nonce, new Place(tenant, row, field))
                    .doFinal(sealed, start, sealed.length - start);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException changed) {
            throw new UnreadableValueException(
                    "a sealed value was changed, or belongs to another tenant, row or field");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a sealed value could not be opened", impossible);
        }
    }

    /** As {@link #seal}, for a column that may be null. */
    public byte @Nullable [] sealNullable(TenantId tenant, UUID row, String field, @Nullable String plain) {
        return plain == null ? null : seal(tenant, row, field, plain);
    }

    /** As {@link #open}, for a column that may be null. */
    public @Nullable String openNullable(TenantId tenant, UUID row, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : open(tenant, row, field, sealed);
    }

    /** Whether the value was sealed with the key that seals today; else seal it anew before that key is retired. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length > 1 && Byte.toUnsignedInt(sealed[1]) == keys.current();
    }

    /**
     * A keyed hash of 32 bytes for finding equal values without reading them. Equal values of one tenant and field give
     * equal bytes; across tenants and fields they do not. The caller normalizes the value (case, spaces) first.
     */
    public byte[] fingerprint(TenantId tenant, String field, String value) {
        return Hmac.of(keys.tenantKey(keys.fingerprint(), "fingerprint", tenant), field, value);
    }

    private Cipher cipher(int mode, byte number, byte[] nonce, Place place) throws GeneralSecurityException {
        byte[] key = keys.tenantKey(Byte.toUnsignedInt(number), "encryption", place.tenant());
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(place.authenticated(number));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + CIPHER, impossible);
        }
    }

    /** Where a sealed value belongs. */
    private record Place(TenantId tenant, UUID row, String field) {
        /** What is authenticated beside the value, in one piece. */
        byte[] authenticated(byte number) {
            byte[] name = Bytes.of(field);
            return ByteBuffer.allocate(HEADER_BYTES + 4 * Long.BYTES + name.length)
                    .put(VERSION)
                    .put(number)
                    .put(Bytes.of(tenant.value()))
                    .put(Bytes.of(row))
                    .put(name)
                    .array();
        }
    }
}
