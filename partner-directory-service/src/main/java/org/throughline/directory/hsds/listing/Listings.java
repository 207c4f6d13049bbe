package org.throughline.directory.hsds.listing;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * Gathers the listings of a package. HSDS leaves open how needs, insurances, school sites and confidentiality are
 * written; here they are taxonomy terms attached by attributes: {@code link_type} {@code insurance} for who pays, those of
 * {@link Deliveries} for how it is given, any other for a need served; {@link Confidential} for a withheld place. A location is a school when its {@code external_identifier_type} is {@code school-sourced-id}.
 */
public final class Listings {

    private static final String SCHOOL = "school-sourced-id";
    private static final String INSURANCE = "insurance";

    private final RecordIndex records;

    private Listings(Collection<HsdsRecord> records) {
        this.records = new RecordIndex(records);
    }

    public static List<ServiceListing> of(Collection<HsdsRecord> records) {
        Listings listings = new Listings(records);
        return listings.records.all(HsdsTables.SERVICES).stream()
                .map(listings::listing)
                .sorted(Comparator.comparing(ServiceListing::id))
                .collect(Collectors.toList());
    }

    private ServiceListing listing(HsdsRecord service) {
        List<HsdsRecord> locations = locations(service);
        return new ServiceListing(
                service.id(),
                service.value("organization_id").orElseThrow(),
                service.value("name").orElseThrow(),
                records.find(HsdsTables.ORGANIZATIONS, service.value("organization_id"))
                        .flatMap(organization -> organization.value("name"))
                        .orElseThrow(),
                service.value("description").orElse(""),
                service.value("status").filter("active"::equals).isPresent(),
                records.codes(
                        service, linkType -> !linkType.equals(INSURANCE) && !Deliveries.LINK_TYPES.contains(linkType)),
                languages(service),
                records.codes(service, INSURANCE::equals),
                schools(locations),
                service.value("minimum_age").map(BigDecimal::new).orElse(null),
                service.value("maximum_age").map(BigDecimal::new).orElse(null),
                new Deliveries(records).of(service, locations),
                sites(locations),
                places(service));
    }

    private List<HsdsRecord> locations(HsdsRecord service) {
        return records.pointing(HsdsTables.SERVICE_AT_LOCATION, "service_id", service.id()).stream()
                .flatMap(place -> records.find(HsdsTables.LOCATIONS, place.value("location_id")).stream())
                .sorted(Comparator.comparing(HsdsRecord::id))
                .collect(Collectors.toList());
    }

    /** A term's code; a term without one is known by its name, written as a code. */
    public static String code(HsdsRecord term) {
        return term.value("code").orElseGet(() -> term.value("name")
                .orElseThrow()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_"));
    }

    private SortedSet<String> languages(HsdsRecord service) {
        return records.pointing(HsdsTables.LANGUAGES, "service_id", service.id()).stream()
                .flatMap(language -> records.language(language).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> schools(List<HsdsRecord> locations) {
        return locations.stream()
                .flatMap(location -> school(location).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The source id of the school that a location is. */
    static Optional<String> school(HsdsRecord location) {
        return location.value("external_identifier_type")
                .filter(SCHOOL::equals)
                .flatMap(type -> location.value("external_identifier"));
    }

    private List<ServiceListing.Site> sites(List<HsdsRecord> locations) {
        return locations.stream()
                .filter(location -> !Confidential.isWithheld(location, records))
                .filter(location -> location.value("latitude").isPresent()
                        && location.value("longitude").isPresent())
                .map(location -> new ServiceListing.Site(
                        new BigDecimal(location.value("latitude").orElseThrow()),
                        new BigDecimal(location.value("longitude").orElseThrow())))
                .collect(Collectors.toList());
    }

    /** The latest report of the package; HSDS allows one per unit. */
    private ServiceListing.@Nullable Places places(HsdsRecord service) {
        return records.pointing(HsdsTables.SERVICE_CAPACITY, "service_id", service.id()).stream()
                .max(Comparator.comparing((HsdsRecord report) ->
                                OffsetDateTime.parse(report.value("updated").orElseThrow()))
                        .thenComparing(HsdsRecord::id))
                .map(this::reported)
                .orElse(null);
    }

    private ServiceListing.Places reported(HsdsRecord report) {
        return new ServiceListing.Places(
                records.find(HsdsTables.UNITS, report.value("unit_id"))
                        .flatMap(unit -> unit.value("name"))
                        .orElseThrow(),
                new BigDecimal(report.value("available").orElseThrow()).intValue(),
                report.value("maximum")
                        .map(value -> new BigDecimal(value).intValue())
                        .orElse(null),
                report.value("updated").orElseThrow());
    }
}
