package org.throughline.referral.family;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Releases that are put before a guardian: the link goes to one contact point, the code to another, each by mail or by
 * text message.
 *
 * @param siblings other children of the guardian whose releases are among those
 */
public record SigningRequest(
        Intent intent,
        List<UUID> releaseIds,
        List<StudentId> siblings,
        GuardianId guardian,
        UUID linkContactId,
        UUID codeContactId,
        String language) {
    /** What for. */
    public enum Intent {
        /** To say yes or no. */
        SIGN,
        /** To take back what was signed, or a part of it. */
        REVOKE
    }

    public SigningRequest {
        Objects.requireNonNull(intent);
        releaseIds = List.copyOf(releaseIds);
        siblings = List.copyOf(siblings);
        Objects.requireNonNull(guardian);
        Objects.requireNonNull(linkContactId);
        Objects.requireNonNull(codeContactId);
        Objects.requireNonNull(language);
    }
}
