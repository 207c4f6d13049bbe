package org.throughline.directory.search;

/** What a family pays itself. What a plan pays is an insurance. */
public enum Cost {
    FREE,
    SLIDING_SCALE,
    FEE
}
