package org.throughline.kit.inbox;

/** What may be done with a fact, given the version of its aggregate that was applied last. */
public enum VersionGuard {
    /** It is the next one. */
    APPLY,
    /** A repetition, or an old one that arrives late: it has had its effect. */
    ALREADY_APPLIED,
    /** One before it is missing, or waits itself. */
    GAP;

    /** Compares with the version applied last, which is 0 when nothing of the aggregate was applied. */
    public static VersionGuard of(long applied, long incoming) {
        if (incoming <= applied) {
            return ALREADY_APPLIED;
        }
        return incoming == applied + 1 ? APPLY : GAP;
    }
}
