package org.throughline.directory.search;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;

/**
 * A service that an agency gives in some district.
 *
 * @param agencyVerified whether the agency is, so that referrals come in
 * @param lastReports of its places, as a whole and at each of its locations; none where nobody reported
 * @param believedForDays how long its district believes reports, null where it did not say so
 */
public record AgencyService(
        UUID id,
        String name,
        District district,
        UUID organizationId,
        String organizationName,
        boolean active,
        boolean agencyVerified,
        List<Availability.Report> lastReports,
        @Nullable Integer believedForDays) {

    /** Whose directory has it. */
    public record District(String code, String name) {}

    public AgencyService {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(district);
        Objects.requireNonNull(organizationId);
        Objects.requireNonNull(organizationName);
        lastReports = List.copyOf(lastReports);
    }

    /** Codes of what keeps it from receiving referrals; empty when nothing does. */
    public List<String> refusals() {
        return FoundService.refusals(active, agencyVerified);
    }
}
