package org.throughline.consent.decision;

/** What somebody could look into. */
public enum Hint {
    /** The recipient took over the one that the release names: a new release, or a decision of the district's counsel. */
    SUCCESSOR_REVIEW
}
