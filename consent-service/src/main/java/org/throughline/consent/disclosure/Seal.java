package org.throughline.consent.disclosure;

import java.time.Instant;
import java.util.List;

/**
 * One link of a tenant's chain.
 *
 * @param entries how many commitments it seals
 * @param signature of the hash, by a key that is not in the database
 */
public record Seal(long number, int entries, byte[] hash, byte[] signature, Instant sealedAt) {
    /** What the first link follows. */
    private static final byte[] GENESIS = new byte[32];

    static byte[] hashOf(byte[] previous, long number, List<byte[]> commitments) {
        return Commitment.ofSeal(previous, number, commitments);
    }

    static byte[] genesis() {
        return GENESIS.clone();
    }
}
