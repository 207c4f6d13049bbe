package org.throughline.directory.matching.rule;

/** Whether a service may be given without a way. */
public enum Telehealth {
    /** What can be given so is never too far. */
    ACCEPTABLE,
    /** Likewise, and what can be given so comes first. */
    PREFERRED,
    /** What cannot be given so is out. */
    REQUIRED
}
