package org.throughline.directory.gate;

/** What happens when a gate's rule does not hold. */
public enum GateMode {
    WARN,
    BLOCK;

    /** Whether one may go on with this many things missing. */
    public boolean lets(int missing) {
        return this == WARN || missing == 0;
    }
}
