package org.throughline.directory.hsds;

/**
 * What the directory has of a source and a package does not.
 *
 * @param present how many records of the source are in the directory
 * @param missing how many of them the package lacks
 */
public record MissingRecords(long present, long missing) {

    /** So few may always go. */
    private static final int FEW = 20;

    private static final int ONE_IN = 5;

    static final MissingRecords NONE = new MissingRecords(0, 0);

    /** More than a fifth: the package is likely cut short, or another source's. */
    boolean areMany() {
        return missing > Math.max(FEW, present / ONE_IN);
    }
}
