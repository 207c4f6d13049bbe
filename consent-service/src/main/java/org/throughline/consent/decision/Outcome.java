package org.throughline.consent.decision;

/** All, some, or nothing. */
public enum Outcome {
    PERMIT,
    PERMIT_FILTERED,
    DENY;

    public boolean letsSomethingLeave() {
        return this != DENY;
    }
}
