package org.throughline.kit.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/**
 * Opaque cursors: a position in a list, encrypted (AES-256-GCM) and bound to the tenant or organization, the caller and
 * the query, so that a cursor neither shows anything nor works for anybody else or for another list.
 */
@ApplicationScoped
public class Cursors {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public Cursors(@ConfigProperty(name = "throughline.cursor.key") String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("throughline.cursor.key must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** @param query everything that selects and orders the list, in one canonical text */
    public String seal(Caller caller, String query, String position) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, nonce, binding(caller, query), position.getBytes(StandardCharsets.UTF_8));
        byte[] cursor = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** @throws ProblemException 400 for a cursor that is damaged, foreign, or of another query */
    public String open(Caller caller, String query, String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return new String(
                    crypt(Cipher.DECRYPT_MODE, nonce, binding(caller, query), sealed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException | java.nio.BufferUnderflowException foreign) {
            throw new ProblemException(
                    KitProblem.MALFORMED,
                    "The cursor does not belong to this list and caller.",
                    List.of(new FieldError("?cursor", "UNKNOWN_CURSOR", "Begin again without a cursor.")));
        }
    }

    private static byte[] binding(Caller caller, String query) {
        return String.join(
                        "\n",
                        String.valueOf(caller.tenant()),
                        String.valueOf(caller.organization()),
                        caller.person().value(),
                        query)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] binding, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(binding);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the cursor could not be read", failure);
        }
    }
}
