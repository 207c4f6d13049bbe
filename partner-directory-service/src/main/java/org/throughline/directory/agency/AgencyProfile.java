package org.throughline.directory.agency;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;

/**
 * What an agency says of itself, once for all districts; nothing of it is a person's.
 *
 * @param website where it is found on the web
 * @param phone and {@code email}: for everybody; referrals are announced to the intake address
 * @param languages spoken at the agency
 * @param competencies codes, such as TRAUMA_INFORMED
 */
public record AgencyProfile(
        @Nullable String description,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String email,
        Set<String> languages,
        Set<String> competencies) {

    public AgencyProfile {
        languages = Sorted.set(languages);
        competencies = Sorted.set(competencies);
    }
}
