package org.throughline.directory.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.ClockTime;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.WeeklyTime;

/**
 * A service of the directory, as other parts of the system need it.
 *
 * @param sourceId the identifier it came with
 * @param delivery how it is given, and to whom
 * @param agency the agency its organization is, null when it is not linked
 * @param lastReports of its places, as a whole and at each of its locations; none where nobody reported
 * @param believedForDays how long its district believes reports, null where it did not say so
 * @param straightLineMetres from where the search began, null without one or where the place is not published
 * @param away where the search began nowhere: how far it is from what was asked for, by which such a list is ordered
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
        Delivery delivery,
        List<GeoPoint> sites,
        List<Availability.Report> lastReports,
        @Nullable Integer believedForDays,
        @Nullable Double straightLineMetres,
        @Nullable Double away) {

    /**
     * How a service is given, and to whom.
     *
     * @param interpretedLanguages those of its languages that are spoken through an interpreter
     * @param billableSchools source ids of the schools at which it is licensed and billable
     * @param minimumGrade kindergarten is 0
     * @param hours when it is open in an ordinary week
     */
    public record Delivery(
            List<String> interpretedLanguages,
            List<Cost> costs,
            List<String> competencies,
            List<String> treatments,
            List<String> accessibility,
            List<String> billableSchools,
            boolean telehealth,
            @Nullable Integer minimumGrade,
            @Nullable Integer maximumGrade,
            List<Hours> hours) {

        public Delivery {
            interpretedLanguages = List.copyOf(interpretedLanguages);
            costs = List.copyOf(costs);
            competencies = List.copyOf(competencies);
            treatments = List.copyOf(treatments);
            accessibility = List.copyOf(accessibility);
            billableSchools = List.copyOf(billableSchools);
            hours = List.copyOf(hours);
        }
    }

    /**
     * A time of the week; hours and minutes, as {@link ClockTime} has them.
     *
     * @param validFrom the first day on which it holds, null without a beginning
     * @param validTo the last day on which it holds, null without an end
     */
    public record Hours(
            DayOfWeek day, String opens, String closes, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

        /** Whether they have begun and are not over on a day. */
        public boolean holdOn(LocalDate date) {
            return (validFrom == null || !validFrom.isAfter(date)) && (validTo == null || !validTo.isBefore(date));
        }

        /**
         * The times of those that hold, with those that touch or overlap made one.
         *
         * @param date null where all hold
         */
        public static List<WeeklyTime> joined(List<Hours> hours, @Nullable LocalDate date) {
            return WeeklyTime.joined(hours.stream()
                    .filter(open -> date == null || open.holdOn(date))
                    .map(Hours::time)
                    .toList());
        }

        public WeeklyTime time() {
            return new WeeklyTime(day, ClockTime.parse(opens), ClockTime.parse(closes));
        }
    }

    /** The agency behind a service. */
    public record LinkedAgency(UUID id, boolean verified, String intakeEmail) {

        /** Null where any part is: there is none, or nobody here may see it. */
        public static @Nullable LinkedAgency of(
                @Nullable UUID id, @Nullable Boolean verified, @Nullable String intakeEmail) {
            return id == null || verified == null || intakeEmail == null
                    ? null
                    : new LinkedAgency(id, verified, intakeEmail);
        }
    }

    public FoundService {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(delivery);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
        insurances = List.copyOf(insurances);
        onSiteSchools = List.copyOf(onSiteSchools);
        sites = List.copyOf(sites);
        lastReports = List.copyOf(lastReports);
    }

    /** Codes of what keeps it from receiving referrals; empty when nothing does. */
    public List<String> refusals() {
        return refusals(active, agency == null ? null : agency.verified());
    }

    /** @param agencyVerified null when there is no agency */
    static List<String> refusals(boolean active, @Nullable Boolean agencyVerified) {
        List<String> refusals = new ArrayList<>();
        if (!active) {
            refusals.add("NOT_ACTIVE");
        }
        if (agencyVerified == null) {
            refusals.add("NO_AGENCY");
        } else if (!agencyVerified) {
            refusals.add("AGENCY_NOT_VERIFIED");
        }
        return refusals;
    }

    /** Whether it has a place; reports from before {@code believedSince} say nothing. */
    public Availability availability(Instant believedSince) {
        return Availability.of(lastReports, believedSince);
    }
}
