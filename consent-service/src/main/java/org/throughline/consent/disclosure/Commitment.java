package org.throughline.consent.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 over parts, each with its length before it, so that no two lists of parts look alike. */
final class Commitment {
    private Commitment() {}

    /** Salted: without the salt it says nothing about the values, not even to who guesses them. */
    static byte[] of(byte[] salt, List<String> parts) {
        MessageDigest digest = sha256();
        add(digest, salt);
        parts.forEach(part -> add(digest, part.getBytes(StandardCharsets.UTF_8)));
        return digest.digest();
    }

    /** The hash of one link of the chain over the link before it and the commitments it seals. */
    static byte[] ofSeal(byte[] previous, long number, List<byte[]> commitments) {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        commitments.forEach(commitment -> add(digest, commitment));
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
