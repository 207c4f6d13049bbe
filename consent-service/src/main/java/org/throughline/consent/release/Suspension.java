package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.HolderId;

/**
 * Why a release is suspended. Majority is not among the causes: it is read from the clock.
 *
 * @param receivedFrom who withdrew it orally; null for what came otherwise
 * @param evidence reference of the document or the dispute; never its text
 */
public record Suspension(Cause cause, @Nullable HolderId receivedFrom, @Nullable String evidence) {
    /** What happened. */
    public enum Cause {
        /** Said by telephone or in person: counts at once, and is pending in writing. */
        ORAL_WITHDRAWAL,
        /** A custody or guardianship document came in (34 CFR 99.4). */
        CUSTODY_DOCUMENT,
        /** Those who hold the rights do not agree. */
        DISPUTE,
        /** The signer is suspected of abuse or neglect (45 CFR 164.502(g)(5)). */
        ABUSE_ELECTION
    }

    public Suspension {
        requireNonNull(cause, "cause");
        if ((cause == Cause.ORAL_WITHDRAWAL) != (receivedFrom != null)) {
            throw new IllegalArgumentException("an oral withdrawal, and nothing else, comes from a person");
        }
    }
}
