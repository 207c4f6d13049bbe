package org.throughline.directory.staff;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;

/**
 * What a person does.
 *
 * @param roles codes, such as CLINICIAN or TUTOR
 * @param languages the person can work in
 * @param services of the organization that the person serves in
 * @param school sourced id, when the person works at one school only
 */
public record Work(
        Set<String> roles, Set<String> languages, Set<UUID> services, Caseload caseload, @Nullable String school) {

    public Work {
        roles = Sorted.set(roles);
        languages = Sorted.set(languages);
        services = Sorted.set(services);
        Objects.requireNonNull(caseload);
    }

    /** The same services, by who can do this. */
    Work as(Set<String> otherRoles, Set<String> otherLanguages) {
        return new Work(otherRoles, otherLanguages, services, caseload, school);
    }
}
