package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.HolderId;

/**
 * Why a release is suspended. Majority is not among the causes: it is read from the clock.
 *
 * @param receivedFrom who withdrew it orally, or as one of more; null for what came otherwise
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
        ABUSE_ELECTION,
        /** Revoked by one, where the district's rule asks for the word of each who signed. */
        REVOKED_BY_ONE;

        /** Whether it is somebody's word. */
        boolean isWord() {
            return this == ORAL_WITHDRAWAL || this == REVOKED_BY_ONE;
        }
    }

    public Suspension {
        requireNonNull(cause, "cause");
        if (cause.isWord() != (receivedFrom != null)) {
            throw new IllegalArgumentException("a withdrawal, and nothing else, comes from a person");
        }
    }

    static Suspension byOneOfMore(HolderId from) {
        return new Suspension(Cause.REVOKED_BY_ONE, from, null);
    }
}
