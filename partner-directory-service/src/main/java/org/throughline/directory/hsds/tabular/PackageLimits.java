package org.throughline.directory.hsds.tabular;

/**
 * What a package may cost to read; beyond it the package is refused before it is unpacked any further.
 *
 * @param fileBytes one file, unpacked
 * @param packageBytes all files together, unpacked
 * @param ratio how many times larger than in the archive a file may unpack, once it is larger than a mebibyte
 * @param fieldLength characters of one value
 */
public record PackageLimits(int files, long fileBytes, long packageBytes, int ratio, int fieldLength, int rows) {

    private static final long MEBIBYTE = 1024L * 1024;

    public static PackageLimits standard() {
        return new PackageLimits(200, 256 * MEBIBYTE, 512 * MEBIBYTE, 200, 65_536, 2_000_000);
    }

    /** How much a file may unpack to, by what it has in the archive and what was unpacked before it. */
    long unpacked(long packed, long before) {
        long ofItsSize = Math.max(MEBIBYTE, Math.max(packed, 1) * ratio);
        return Math.min(ofItsSize, Math.min(fileBytes, packageBytes - before));
    }
}
