package org.throughline.consent.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** SHA-256 over parts, each with its length before it, so that no two lists of parts look alike. */
final class Commitment {
    /** Never used itself: a copy of it is had in less time than another one. */
    private static final MessageDigest SHA_256 = sha256();

    private Commitment() {}

    /** Salted: without the salt it says nothing about the values, not even to who guesses them. */
    static byte[] of(byte[] salt, List<String> parts) {
        List<byte[]> bytes = new ArrayList<>(parts.size() + 1);
        bytes.add(salt);
        for (String part : parts) {
            bytes.add(part.getBytes(UTF_8));
        }
        return hash(bytes);
    }

    /** The hash of one link of the chain over the link before it and the commitments it seals. */
    static byte[] ofSeal(byte[] previous, long number, List<byte[]> commitments) {
        List<byte[]> parts = new ArrayList<>(commitments.size() + 2);
        parts.add(previous);
        parts.add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        parts.addAll(commitments);
        return hash(parts);
    }

    private static byte[] hash(List<byte[]> parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.putInt(part.length).put(part);
        }
        return copied().digest(all.array());
    }

    private static MessageDigest copied() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException foreign) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
