package org.throughline.directory.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;

/**
 * What of a service decides for whom it is right: hundreds are read to be judged, and few of them answered.
 *
 * @param provider who gives it
 * @param agencyVerified whether the agency that its organization is was verified, null when it is not linked
 * @param abilities for whom it is right besides
 * @param billableSchools those of the schools it comes to at which it is licensed and billable
 * @param costs empty where it does not say, as all lists
 * @param hours when it is open in an ordinary week; empty also where nobody asks for them
 * @param lastReports of its places, as a whole and at each of its locations; none where nobody reported
 */
public record ServiceTraits(
        UUID id,
        String name,
        Provider provider,
        boolean active,
        @Nullable Boolean agencyVerified,
        Set<String> categories,
        Set<String> languages,
        Set<String> insurances,
        Set<String> onSiteSchools,
        Set<String> billableSchools,
        Set<String> servedPostalCodes,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        Abilities abilities,
        Set<Cost> costs,
        Set<String> treatments,
        List<FoundService.Hours> hours,
        List<GeoPoint> sites,
        List<Availability.Report> lastReports) {

    /**
     * For whom it is right besides.
     *
     * @param interpretedLanguages those of its languages that are spoken through an interpreter
     * @param minimumGrade kindergarten is 0
     */
    public record Abilities(
            Set<String> interpretedLanguages,
            Set<String> competencies,
            Set<String> accessibility,
            boolean telehealth,
            @Nullable Integer minimumGrade,
            @Nullable Integer maximumGrade) {

        public Abilities {
            interpretedLanguages = Set.copyOf(interpretedLanguages);
            competencies = Set.copyOf(competencies);
            accessibility = Set.copyOf(accessibility);
        }
    }

    /**
     * What is asked for of each.
     *
     * @param hours whether its opening hours matter
     * @param day on which an agreement lets referrals come in, or none does
     */
    public record Asked(boolean hours, LocalDate day) {}

    /**
     * Who gives a service.
     *
     * @param agencyId the agency that the organization is, null when it is not linked
     * @param agreed whether an agreement with it lets referrals to this service come in on the day that is asked for
     */
    public record Provider(UUID organizationId, String organizationName, @Nullable UUID agencyId, boolean agreed) {

        public Provider {
            Objects.requireNonNull(organizationId);
            Objects.requireNonNull(organizationName);
        }
    }

    public ServiceTraits {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(provider);
        Objects.requireNonNull(abilities);
        categories = Set.copyOf(categories);
        languages = Set.copyOf(languages);
        insurances = Set.copyOf(insurances);
        onSiteSchools = Set.copyOf(onSiteSchools);
        billableSchools = Set.copyOf(billableSchools);
        servedPostalCodes = Set.copyOf(servedPostalCodes);
        costs = Set.copyOf(costs);
        treatments = Set.copyOf(treatments);
        hours = List.copyOf(hours);
        sites = List.copyOf(sites);
        lastReports = List.copyOf(lastReports);
    }

    /** The same, with whose provider something is agreed. */
    public ServiceTraits agreed() {
        return new ServiceTraits(
                id,
                name,
                new Provider(provider.organizationId, provider.organizationName, provider.agencyId, true),
                active,
                agencyVerified,
                categories,
                languages,
                insurances,
                onSiteSchools,
                billableSchools,
                servedPostalCodes,
                minimumAge,
                maximumAge,
                abilities,
                costs,
                treatments,
                hours,
                sites,
                lastReports);
    }

    /** Codes of what keeps it from receiving referrals; empty when nothing does. */
    public List<String> refusals() {
        return FoundService.refusals(active, agencyVerified);
    }
}
