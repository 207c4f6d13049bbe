package org.throughline.directory.matching.rule;

/** How much something matters. */
public enum Wanted {
    /** What has it comes first. */
    PREFERRED,
    /** What does not have it is out; hard filters say so. */
    REQUIRED
}
