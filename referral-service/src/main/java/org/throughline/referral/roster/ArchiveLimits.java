package org.throughline.referral.roster;

/** How much an archive may hold. A packed byte may become at most {@code ratio} bytes. */
public record ArchiveLimits(int entries, long unpackedBytes, int ratio) {

    /** Room for the largest district; text packs about 10 to 1, empty columns up to 50 to 1. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(40, 2L << 30, 200);
}
