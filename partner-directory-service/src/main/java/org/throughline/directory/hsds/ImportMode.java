package org.throughline.directory.hsds;

import org.throughline.directory.hsds.tabular.ReadPackage;

/** What becomes of a package with faults. */
public enum ImportMode {
    /** Any fault refuses the package whole. */
    ALL_OR_NOTHING,
    /** Every valid row whose required references resolve is taken; the rest is reported, and nothing is withdrawn. */
    VALID_ROWS;

    boolean takes(ReadPackage read) {
        return read.isFaultless() || (this == VALID_ROWS && !read.isUnreadable());
    }
}
