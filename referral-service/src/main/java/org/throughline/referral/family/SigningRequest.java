package org.throughline.referral.family;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Releases that a guardian is asked to sign: the link goes to one contact point, the code to one, perhaps the same.
 *
 * @param siblings other children of the guardian whose releases are among those
 */
public record SigningRequest(
        List<UUID> releaseIds,
        List<StudentId> siblings,
        GuardianId guardian,
        UUID linkContactId,
        UUID codeContactId,
        String language) {
    public SigningRequest {
        releaseIds = List.copyOf(releaseIds);
        siblings = List.copyOf(siblings);
        Objects.requireNonNull(guardian);
        Objects.requireNonNull(linkContactId);
        Objects.requireNonNull(codeContactId);
        Objects.requireNonNull(language);
    }
}
