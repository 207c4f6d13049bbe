package org.throughline.directory.hsds.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.standard.Grade;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * How services are given. Terms are attached with {@code link_type} {@code cultural-competency} or {@code treatment} to a
 * service, {@code accessibility} to a location, {@code on-site} with the codes {@code LICENSED} and {@code BILLABLE} to a
 * service at a location. A language whose note speaks of an interpreter is not spoken by staff. Grades are the columns
 * {@code minimum_grade} and {@code maximum_grade} of a service, which the standard does not have.
 */
final class Deliveries {

    private static final String COMPETENCY = "cultural-competency";
    private static final String TREATMENT = "treatment";
    private static final String ACCESSIBILITY = "accessibility";
    private static final String ON_SITE = "on-site";
    private static final Set<String> MAY_BILL = Set.of("LICENSED", "BILLABLE");

    /** Links of these types say how, not what for. */
    static final Set<String> LINK_TYPES = Set.of(COMPETENCY, TREATMENT, ACCESSIBILITY, ON_SITE);

    private static final Pattern REMOTE =
            Pattern.compile("virtual|online|remote|telehealth|phone|video", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE = Pattern.compile("\\bfree\\b|no cost|no charge", Pattern.CASE_INSENSITIVE);

    private final RecordIndex records;
    private final OpeningHours opening;

    Deliveries(RecordIndex records) {
        this.records = records;
        this.opening = new OpeningHours(records);
    }

    ServiceListing.Delivery of(HsdsRecord service, List<HsdsRecord> locations) {
        List<HsdsRecord> places = records.pointing(HsdsTables.SERVICE_AT_LOCATION, "service_id", service.id());
        List<HsdsRecord> schedules = opening.schedules(service, places);
        return new ServiceListing.Delivery(
                interpreted(service),
                costs(service),
                records.codes(service, COMPETENCY::equals),
                records.codes(service, TREATMENT::equals),
                accessibility(locations),
                billableSchools(places),
                new ServedAreas(records).postalCodes(service, places),
                isRemote(locations, schedules),
                grade(service, Grade.MINIMUM),
                grade(service, Grade.MAXIMUM),
                OpeningHours.of(schedules));
    }

    private SortedSet<String> interpreted(HsdsRecord service) {
        return records.pointing(HsdsTables.LANGUAGES, "service_id", service.id()).stream()
                .filter(language -> contains(language, "note", "interpret"))
                .flatMap(language -> records.language(language).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> costs(HsdsRecord service) {
        return records.pointing(HsdsTables.COST_OPTIONS, "service_id", service.id()).stream()
                .map(Deliveries::cost)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String cost(HsdsRecord option) {
        if (contains(option, "option", "sliding")) {
            return "SLIDING_SCALE";
        }
        boolean costsNothing = option.value("amount")
                .filter(amount -> new BigDecimal(amount).signum() == 0)
                .isPresent();
        boolean saidToBeFree = option.value("option").filter(FREE.asPredicate()).isPresent();
        return costsNothing || saidToBeFree ? "FREE" : "FEE";
    }

    private SortedSet<String> accessibility(List<HsdsRecord> locations) {
        return locations.stream()
                .flatMap(location -> records.codes(location, ACCESSIBILITY::equals).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> billableSchools(List<HsdsRecord> places) {
        return places.stream()
                .filter(place -> records.codes(place, ON_SITE::equals).containsAll(MAY_BILL))
                .flatMap(place -> records.find(HsdsTables.LOCATIONS, place.value("location_id")).stream())
                .flatMap(location -> Listings.school(location).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRemote(List<HsdsRecord> locations, List<HsdsRecord> schedules) {
        Stream<String> kinds = locations.stream().flatMap(location -> location.value("location_type").stream());
        Stream<String> ways = schedules.stream().flatMap(schedule -> schedule.value("attending_type").stream());
        return Stream.concat(kinds, ways).anyMatch(REMOTE.asPredicate());
    }

    private static @Nullable Integer grade(HsdsRecord service, String column) {
        return service.value(column).flatMap(Grade::of).orElse(null);
    }

    private static boolean contains(HsdsRecord row, String column, String word) {
        return row.value(column)
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(word))
                .isPresent();
    }
}
