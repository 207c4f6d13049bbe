package org.throughline.directory.hsds;

import org.throughline.directory.csv.Faults;

/** What becomes of a package with faults. */
public enum ImportMode {
    /** Any fault refuses the package whole. */
    ALL_OR_NOTHING,
    /** Every valid row is taken that points to no refused one; the rest is reported, and stays as it is in the directory. */
    VALID_ROWS;

    boolean takes(Faults faults) {
        return faults.total() == 0 || (this == VALID_ROWS && !faults.isUnreadable());
    }
}
