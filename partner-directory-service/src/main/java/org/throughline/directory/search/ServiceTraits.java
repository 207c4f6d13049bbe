package org.throughline.directory.search;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;

/**
 * What of a service decides for whom it is right: hundreds are read to be judged, and few of them answered.
 *
 * @param agencyVerified whether the agency that its organization is was verified, null when it is not linked
 * @param costs empty where it does not say, as all lists
 * @param hours when it is open in an ordinary week; empty also where nobody asks for them
 * @param lastReports of its places, as a whole and at each of its locations; none where nobody reported
 */
public record ServiceTraits(
        UUID id,
        String name,
        boolean active,
        @Nullable Boolean agencyVerified,
        List<String> categories,
        List<String> languages,
        List<String> insurances,
        List<String> onSiteSchools,
        List<String> servedPostalCodes,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        List<Cost> costs,
        List<String> treatments,
        List<FoundService.Hours> hours,
        List<GeoPoint> sites,
        List<Availability.Report> lastReports) {

    public ServiceTraits {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
        insurances = List.copyOf(insurances);
        onSiteSchools = List.copyOf(onSiteSchools);
        servedPostalCodes = List.copyOf(servedPostalCodes);
        costs = List.copyOf(costs);
        treatments = List.copyOf(treatments);
        hours = List.copyOf(hours);
        sites = List.copyOf(sites);
        lastReports = List.copyOf(lastReports);
    }

    /** Codes of what keeps it from receiving referrals; empty when nothing does. */
    public List<String> refusals() {
        return FoundService.refusals(active, agencyVerified);
    }
}
