package org.throughline.referral.family;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Releases that a guardian is asked to sign: the link goes to one contact point, the code to one, perhaps the same. */
public record SigningRequest(
        List<UUID> releaseIds, GuardianId guardian, UUID linkContactId, UUID codeContactId, String language) {
    public SigningRequest {
        releaseIds = List.copyOf(releaseIds);
        Objects.requireNonNull(guardian);
        Objects.requireNonNull(linkContactId);
        Objects.requireNonNull(codeContactId);
        Objects.requireNonNull(language);
    }
}
