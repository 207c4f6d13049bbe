package org.throughline.directory.hsds.tabular;

import java.time.Duration;
import java.time.Instant;

/**
 * What a package may cost to read, beyond which it is refused before it is unpacked any further, and until when what it tells can have
 * been.
 *
 * @param fileBytes one file, unpacked
 * @param packageBytes all files together, unpacked
 * @param ratio how many times larger than in the archive a file may unpack, once it is larger than a mebibyte
 * @param fieldLength characters of one value
 * @param latest what is told to have been was not later
 */
public record PackageLimits(
        int files, long fileBytes, long packageBytes, int ratio, int fieldLength, int rows, Instant latest) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Clocks differ: a source may be a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** Whenever. */
    public PackageLimits(int files, long fileBytes, long packageBytes, int ratio, int fieldLength, int rows) {
        this(files, fileBytes, packageBytes, ratio, fieldLength, rows, Instant.MAX);
    }

    public static PackageLimits standard() {
        return new PackageLimits(200, 256 * MEBIBYTE, 512 * MEBIBYTE, 200, 65_536, 2_000_000);
    }

    /** The same for a package that was sent at a time. */
    public PackageLimits sentAt(Instant time) {
        return new PackageLimits(files, fileBytes, packageBytes, ratio, fieldLength, rows, time.plus(AHEAD));
    }

    /** When the package was. */
    public Instant sent() {
        return latest.minus(AHEAD);
    }

    /** How much a file may unpack to, by what it has in the archive and what was unpacked before it. */
    long unpacked(long packed, long before) {
        long ofItsSize = Math.max(MEBIBYTE, Math.max(packed, 1) * ratio);
        return Math.min(ofItsSize, Math.min(fileBytes, packageBytes - before));
    }
}
