package org.throughline.directory.hsds.listing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A service in one line: what it is searched and matched by. Identifiers are those of the package.
 *
 * @param categories codes of the needs it serves
 * @param languages ISO 639-1 codes
 * @param onSiteSchools source ids of the schools at which it is held
 * @param delivery how and to whom it is given
 * @param sites where it is; a confidential location is not among them
 * @param places null when the package reports none
 */
public record ServiceListing(
        String id,
        String organizationId,
        String name,
        String organizationName,
        String description,
        boolean active,
        SortedSet<String> categories,
        SortedSet<String> languages,
        SortedSet<String> insurances,
        SortedSet<String> onSiteSchools,
        @Nullable BigDecimal minimumAge,
        @Nullable BigDecimal maximumAge,
        Delivery delivery,
        List<Site> sites,
        @Nullable Places places) {

    /**
     * How a service is given, and to whom.
     *
     * @param interpretedLanguages languages spoken through an interpreter
     * @param costs FREE, SLIDING_SCALE, FEE
     * @param billableSchools schools at which it is licensed and billable
     * @param servedPostalCodes of whom it serves, as they are compared; none where it serves the whole district
     * @param minimumGrade kindergarten is 0
     * @param hours when it is open in an ordinary week
     */
    public record Delivery(
            SortedSet<String> interpretedLanguages,
            SortedSet<String> costs,
            SortedSet<String> competencies,
            SortedSet<String> treatments,
            SortedSet<String> accessibility,
            SortedSet<String> billableSchools,
            SortedSet<String> servedPostalCodes,
            boolean telehealth,
            @Nullable Integer minimumGrade,
            @Nullable Integer maximumGrade,
            List<Hours> hours) {

        public Delivery {
            interpretedLanguages = new TreeSet<>(interpretedLanguages);
            costs = new TreeSet<>(costs);
            competencies = new TreeSet<>(competencies);
            treatments = new TreeSet<>(treatments);
            accessibility = new TreeSet<>(accessibility);
            billableSchools = new TreeSet<>(billableSchools);
            servedPostalCodes = new TreeSet<>(servedPostalCodes);
            hours = List.copyOf(hours);
        }
    }

    /**
     * A time of the week; hours and minutes, {@code 24:00} is the day's end.
     *
     * @param validFrom the first day on which it holds, null without a beginning
     * @param validTo the last day on which it holds, null without an end
     */
    public record Hours(
            DayOfWeek day, String opens, String closes, @Nullable String validFrom, @Nullable String validTo) {}

    /** A published place, in degrees. */
    public record Site(BigDecimal latitude, BigDecimal longitude) {}

    /**
     * The capacity that the package reports.
     *
     * @param asOf RFC 3339, with offset
     */
    public record Places(String unit, int vacancy, @Nullable Integer maximum, String asOf) {}

    public ServiceListing {
        Objects.requireNonNull(id);
        Objects.requireNonNull(organizationId);
        Objects.requireNonNull(delivery);
        categories = new TreeSet<>(categories);
        languages = new TreeSet<>(languages);
        insurances = new TreeSet<>(insurances);
        onSiteSchools = new TreeSet<>(onSiteSchools);
        sites = List.copyOf(sites);
    }
}
