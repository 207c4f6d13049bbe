package org.throughline.directory.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of the directory, as other parts of the system need it.
 *
 * @param sourceId the identifier it came with
 * @param agency the agency its organization is, null when it is not linked
 * @param lastReport of its places, null when there is none
 * @param straightLineMetres from where the search began, null without one or where the place is not published
 */
public record FoundService(
        UUID id,
        String sourceId,
        String name,
        UUID organizationId,
        String organizationName,
        @Nullable LinkedAgency agency,
        boolean active,
        List<String> categories,
        List<String> languages,
        List<String> insurances,
        List<String> onSiteSchools,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        List<Place> sites,
        @Nullable Report lastReport,
        @Nullable Double straightLineMetres) {

    /** The agency behind a service. */
    public record LinkedAgency(UUID id, boolean verified, String intakeEmail) {}

    /** What was last reported of the places. */
    public record Report(int vacancy, Instant asOf) {}

    public FoundService {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
        insurances = List.copyOf(insurances);
        onSiteSchools = List.copyOf(onSiteSchools);
        sites = List.copyOf(sites);
    }

    /** Codes of what keeps it from receiving referrals; empty when nothing does. */
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        if (!active) {
            refusals.add("NOT_ACTIVE");
        }
        if (agency == null) {
            refusals.add("NO_AGENCY");
        } else if (!agency.verified()) {
            refusals.add("AGENCY_NOT_VERIFIED");
        }
        return refusals;
    }

    /** Whether it has a place; a report older than {@code believedFor} says nothing. */
    public Availability availability(Instant now, Duration believedFor) {
        if (lastReport == null || lastReport.asOf().plus(believedFor).isBefore(now)) {
            return Availability.UNKNOWN;
        }
        return lastReport.vacancy() > 0 ? Availability.OPEN : Availability.FULL;
    }
}
