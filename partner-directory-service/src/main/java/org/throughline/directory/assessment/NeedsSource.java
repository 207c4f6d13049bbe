package org.throughline.directory.assessment;

/** Where need counts come from. */
public enum NeedsSource {
    /** What the district counted and recorded. */
    ASSESSMENT,
    /** What referrals were sent for, as far as their facts tell: no sensitive needs. */
    REFERRALS
}
