package org.throughline.consent.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over parts, each with its length before it, so that no two lists of parts look alike. */
final class Commitment {
    private Commitment() {}

    /** Salted: without the salt it says nothing about the values, not even to who guesses them. */
    static byte[] of(byte[] salt, List<String> parts) {
        return hash(Stream.concat(Stream.of(salt), parts.stream().map(part -> part.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    /** The hash of one link of the chain over the link before it and the commitments it seals. */
    static byte[] ofSeal(byte[] previous, long number, List<byte[]> commitments) {
        byte[] place = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return hash(
                Stream.concat(Stream.of(previous, place), commitments.stream()).toList());
    }

    private static byte[] hash(List<byte[]> parts) {
        ByteBuffer all = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        parts.forEach(part -> all.putInt(part.length).put(part));
        return sha256().digest(all.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
