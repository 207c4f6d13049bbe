package org.throughline.local.sample;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A service of the directory files, with what its attributes and languages say.
 *
 * @param free to everybody, so that no insurance has to pay for it
 */
public record Service(
        String sourceId,
        String organizationId,
        String name,
        boolean active,
        OptionalInt minimumAge,
        OptionalInt maximumAge,
        Set<String> needs,
        Set<String> insurances,
        boolean free,
        Set<String> languages) {

    public Service {
        needs = Set.copyOf(needs);
        insurances = Set.copyOf(insurances);
        languages = Set.copyOf(languages);
    }

    /** Whether the service must be among the matches: every criterion that was named is hard. */
    public boolean fits(String need, int age, String language, Optional<String> insurance) {
        return active
                && needs.contains(need)
                && age >= minimumAge.orElse(0)
                && age <= maximumAge.orElse(Integer.MAX_VALUE)
                && languages.contains(language)
                && (free || insurances.containsAll(insurance.map(Set::of).orElse(Set.of())));
    }
}
