package org.throughline.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A generated password as Keycloak stores one. Stretching is for passwords that people think of: it would add nothing to
 * a random one, and an import of many people would take half a second for each of them. Keycloak hashes a password anew
 * by its own policy when its owner signs in.
 */
record HashedPassword(String salt, String hash) {

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int ITERATIONS = 1;
    private static final int HASH_BITS = 512;
    private static final int SALT_BYTES = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    static HashedPassword of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS))
                    .getEncoded();
            return new HashedPassword(base64(salt), base64(hash));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The two parts of a credential in a realm's file; both are JSON as text. */
    ObjectNode asCredential() {
        return JSON.createObjectNode()
                .put(
                        "secretData",
                        JSON.createObjectNode()
                                .put("value", hash)
                                .put("salt", salt)
                                .toString())
                .put(
                        "credentialData",
                        JSON.createObjectNode()
                                .put("hashIterations", ITERATIONS)
                                .put("algorithm", ALGORITHM)
                                .toString());
    }
}
