package org.throughline.directory.search.http;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.search.Exactness;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.TravelEstimate;

/**
 * A service.
 *
 * @param sourceId the identifier it was imported with
 * @param intakeEmail where referrals are announced; told to other services only
 * @param acceptsReferrals whether it can receive referrals at all; {@code reasons} says why not
 * @param availability OPEN, FULL, or UNKNOWN when the last report is too old
 * @param straightLineMetres from where the search began, in a straight line
 * @param wayBegins how exactly it is known where that is; absent where the request says the point
 * @param delivery how it is given, and to whom
 * @param travel an estimate of the way, when one was asked for and the place is published
 */
public record ServiceView(
        UUID id,
        String sourceId,
        String name,
        UUID organizationId,
        String organizationName,
        @Nullable UUID agencyId,
        List<String> categories,
        List<String> languages,
        List<String> insurances,
        List<String> onSiteSchools,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable String intakeEmail,
        boolean acceptsReferrals,
        List<String> reasons,
        Availability availability,
        @Nullable Long straightLineMetres,
        @Nullable Exactness wayBegins,
        FoundService.Delivery delivery,
        @Nullable TravelEstimate travel) {

    static ServiceView of(
            FoundService service,
            Availability availability,
            @Nullable TravelEstimate travel,
            @Nullable Exactness wayBegins,
            boolean withIntake) {
        FoundService.LinkedAgency agency = service.agency();
        Double metres = service.straightLineMetres();
        return new ServiceView(
                service.id(),
                service.sourceId(),
                service.name(),
                service.organizationId(),
                service.organizationName(),
                agency == null ? null : agency.id(),
                service.categories(),
                service.languages(),
                service.insurances(),
                service.onSiteSchools(),
                service.minimumAge(),
                service.maximumAge(),
                agency == null || !withIntake ? null : agency.intakeEmail(),
                service.refusals().isEmpty(),
                service.refusals(),
                availability,
                metres == null ? null : Math.round(metres),
                metres == null ? null : wayBegins,
                service.delivery(),
                travel);
    }
}
