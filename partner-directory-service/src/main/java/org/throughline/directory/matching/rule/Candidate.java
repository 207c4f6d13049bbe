package org.throughline.directory.matching.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;

/**
 * A service as far as matching looks at it.
 *
 * @param provider who gives it
 * @param refusals codes of what keeps it from receiving referrals at all; empty when nothing does
 * @param minimumAge in years, null without a limit
 * @param onSiteSchools source ids of the schools it comes to
 * @param servedPostalCodes of whom it serves, as they are compared; empty when it serves the whole district
 * @param abilities for whom it is right besides
 * @param manner how it is given
 * @param sites where it is; empty also where the location is confidential
 */
public record Candidate(
        UUID service,
        String name,
        Provider provider,
        List<String> refusals,
        Set<String> categories,
        Set<String> languages,
        Set<String> insurances,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        Set<String> onSiteSchools,
        Set<String> servedPostalCodes,
        Abilities abilities,
        Manner manner,
        List<GeoPoint> sites,
        Availability availability) {

    public Candidate {
        Objects.requireNonNull(service);
        Objects.requireNonNull(name);
        Objects.requireNonNull(provider);
        Objects.requireNonNull(availability);
        Objects.requireNonNull(abilities);
        Objects.requireNonNull(manner);
        refusals = List.copyOf(refusals);
        categories = Set.copyOf(categories);
        languages = Set.copyOf(languages);
        insurances = Set.copyOf(insurances);
        onSiteSchools = Set.copyOf(onSiteSchools);
        servedPostalCodes = Set.copyOf(servedPostalCodes);
        sites = List.copyOf(sites);
    }

    boolean comesTo(@Nullable String school) {
        return school != null && onSiteSchools.contains(school);
    }

    boolean isBillableAt(@Nullable String school) {
        return comesTo(school) && manner.billableSchools().contains(school);
    }
}
