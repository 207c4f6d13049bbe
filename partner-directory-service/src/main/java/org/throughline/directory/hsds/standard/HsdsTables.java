package org.throughline.directory.hsds.standard;

import static org.throughline.directory.hsds.standard.ColumnType.NUMBER;
import static org.throughline.directory.hsds.standard.ColumnType.TEXT;
import static org.throughline.directory.hsds.standard.ColumnType.TIMESTAMP;
import static org.throughline.directory.hsds.standard.HsdsTable.named;
import static org.throughline.directory.hsds.standard.Reference.to;
import static org.throughline.directory.hsds.standard.Reference.toAny;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every table of HSDS 3.1's tabular package, in an order in which each table comes after those it depends on.
 *
 * <p>It is long because the standard is: each table stands here once, as the standard lists it. A column is required where the standard's schema says so, and where a record would belong to nothing without it.
 */
public final class HsdsTables {

    public static final String ORGANIZATIONS = "organizations";
    public static final String PROGRAMS = "programs";
    public static final String SERVICES = "services";
    public static final String LOCATIONS = "locations";
    public static final String SERVICE_AT_LOCATION = "service_at_location";
    public static final String SERVICE_AREAS = "service_areas";
    public static final String ADDRESSES = "addresses";
    public static final String PHONES = "phones";
    public static final String CONTACTS = "contacts";
    public static final String LANGUAGES = "languages";
    public static final String COST_OPTIONS = "cost_options";
    public static final String SERVICE_CAPACITY = "service_capacity";
    public static final String SCHEDULES = "schedules";
    public static final String UNITS = "units";
    public static final String TAXONOMIES = "taxonomies";
    public static final String TAXONOMY_TERMS = "taxonomy_terms";
    public static final String ATTRIBUTES = "attributes";

    private static final String[] PLACE_KINDS = {"physical", "postal", "virtual"};

    private static final List<HsdsTable> ALL = List.of(
            named(TAXONOMIES)
                    .mandatoryText("name", "description")
                    .text("uri", "version")
                    .build(),
            named(TAXONOMY_TERMS)
                    .text("code")
                    .mandatoryText("name", "description")
                    .points(to("parent_id", TAXONOMY_TERMS))
                    .text("taxonomy", "language")
                    .points(to("taxonomy_id", TAXONOMIES).embeddedAs("taxonomy_detail"))
                    .text("term_uri")
                    .build(),
            named(UNITS)
                    .mandatoryText("name")
                    .text("scheme", "identifier", "uri")
                    .build(),
            named(ORGANIZATIONS)
                    .mandatoryText("name")
                    .text("alternate_name")
                    .mandatoryText("description")
                    .emails("email")
                    .urls("website")
                    .text("tax_status", "tax_id")
                    .numbers("year_incorporated")
                    .text("legal_status")
                    .urls("logo")
                    .text("uri")
                    .points(to("parent_organization_id", ORGANIZATIONS))
                    .build(),
            named("organization_identifiers")
                    .points(to("organization_id", ORGANIZATIONS).mandatory().listedAs("organization_identifiers"))
                    .text("identifier_scheme")
                    .mandatoryText("identifier_type", "identifier")
                    .build(),
            named(PROGRAMS)
                    .points(to("organization_id", ORGANIZATIONS).mandatory().listedAs("programs"))
                    .mandatoryText("name")
                    .text("alternate_name")
                    .mandatoryText("description")
                    .build(),
            named(SERVICES)
                    .points(to("organization_id", ORGANIZATIONS).mandatory().embeddedAs("organization"))
                    .points(to("program_id", PROGRAMS).embeddedAs("program"))
                    .mandatoryText("name")
                    .text("alternate_name", "description")
                    .urls("url")
                    .emails("email")
                    .column(Column.of("status", TEXT)
                            .mandatory()
                            .oneOf("active", "inactive", "defunct", "temporarily closed"))
                    .text("interpretation_services", "application_process", "fees_description", "wait_time", "fees")
                    .text("accreditations", "eligibility_description")
                    .column(Column.of("minimum_age", NUMBER).between(0, 150))
                    .column(Column.of("maximum_age", NUMBER).between(0, 150))
                    .dates("assured_date")
                    .emails("assurer_email")
                    .text("licenses", "alert")
                    .column(Column.of("last_modified", TIMESTAMP))
                    .build(),
            named("url")
                    .text("label")
                    .column(Column.of("url", ColumnType.URL).mandatory())
                    .points(to("organization_id", ORGANIZATIONS).listedAs("additional_websites"))
                    .points(to("service_id", SERVICES).listedAs("additional_urls"))
                    .build(),
            named(LOCATIONS)
                    .column(Column.of("location_type", TEXT).mandatory().oneOf(PLACE_KINDS))
                    .urls("url")
                    .points(to("organization_id", ORGANIZATIONS))
                    .text("name", "alternate_name", "description", "transportation")
                    .column(Column.of("latitude", NUMBER).between(-90, 90))
                    .column(Column.of("longitude", NUMBER).between(-180, 180))
                    .text("external_identifier", "external_identifier_type")
                    .build(),
            named(ADDRESSES)
                    .points(to("location_id", LOCATIONS).mandatory().listedAs("addresses"))
                    .text("attention")
                    .mandatoryText("address_1")
                    .text("address_2")
                    .mandatoryText("city")
                    .text("region")
                    .mandatoryText("state_province", "postal_code", "country")
                    .column(Column.of("address_type", TEXT).mandatory().oneOf(PLACE_KINDS))
                    .build(),
            named("accessibility")
                    .points(to("location_id", LOCATIONS).mandatory().listedAs("accessibility"))
                    .text("description", "details")
                    .urls("url")
                    .build(),
            named(SERVICE_AT_LOCATION)
                    .points(to("service_id", SERVICES).mandatory().listedAs("service_at_locations"))
                    .points(to("location_id", LOCATIONS).mandatory().embeddedAs("location"))
                    .text("description")
                    .build(),
            named(SERVICE_AREAS)
                    .points(to("service_id", SERVICES).listedAs("service_areas"))
                    .points(to("service_at_location_id", SERVICE_AT_LOCATION).listedAs("service_areas"))
                    .text("name", "description", "extent", "extent_type", "uri")
                    .build(),
            named(CONTACTS)
                    .points(to("organization_id", ORGANIZATIONS).listedAs("contacts"))
                    .points(to("service_id", SERVICES).listedAs("contacts"))
                    .points(to("service_at_location_id", SERVICE_AT_LOCATION).listedAs("contacts"))
                    .points(to("location_id", LOCATIONS).listedAs("contacts"))
                    .text("name", "title", "department")
                    .emails("email")
                    .build(),
            named(PHONES)
                    .points(to("location_id", LOCATIONS).listedAs("phones"))
                    .points(to("service_id", SERVICES).listedAs("phones"))
                    .points(to("organization_id", ORGANIZATIONS).listedAs("phones"))
                    .points(to("contact_id", CONTACTS).listedAs("phones"))
                    .points(to("service_at_location_id", SERVICE_AT_LOCATION).listedAs("phones"))
                    .mandatoryText("number")
                    .numbers("extension")
                    .text("type", "description")
                    .build(),
            named(SCHEDULES)
                    .points(to("service_id", SERVICES).listedAs("schedules"))
                    .points(to("location_id", LOCATIONS).listedAs("schedules"))
                    .points(to("service_at_location_id", SERVICE_AT_LOCATION).listedAs("schedules"))
                    .dates("valid_from", "valid_to", "dtstart")
                    .column(Column.of("timezone", NUMBER).between(-12, 14))
                    .dates("until")
                    .numbers("count")
                    .column(Column.of("wkst", TEXT).oneOf("MO", "TU", "WE", "TH", "FR", "SA", "SU"))
                    .column(Column.of("freq", TEXT).oneOf("WEEKLY", "MONTHLY"))
                    .numbers("interval")
                    .column(Column.of("byday", ColumnType.WEEKDAYS))
                    .text("byweekno", "bymonthday", "byyearday", "description")
                    .times("opens_at", "closes_at")
                    .urls("schedule_link")
                    .text("attending_type", "notes")
                    .build(),
            named("funding")
                    .points(to("organization_id", ORGANIZATIONS).listedAs("funding"))
                    .points(to("service_id", SERVICES).listedAs("funding"))
                    .text("source")
                    .build(),
            named(COST_OPTIONS)
                    .points(to("service_id", SERVICES).mandatory().listedAs("cost_options"))
                    .dates("valid_from", "valid_to")
                    .text("option", "currency")
                    .numbers("amount")
                    .text("amount_description")
                    .build(),
            named("required_documents")
                    .points(to("service_id", SERVICES).mandatory().listedAs("required_documents"))
                    .text("document", "uri")
                    .build(),
            named(LANGUAGES)
                    .points(to("service_id", SERVICES).listedAs("languages"))
                    .points(to("location_id", LOCATIONS).listedAs("languages"))
                    .points(to("phone_id", PHONES).listedAs("languages"))
                    .text("name", "code", "note")
                    .build(),
            named(SERVICE_CAPACITY)
                    .points(to("service_id", SERVICES).mandatory().listedAs("capacities"))
                    .points(to("unit_id", UNITS).mandatory().embeddedAs("unit"))
                    .column(Column.of("available", NUMBER).mandatory().between(0, 1_000_000))
                    .column(Column.of("maximum", NUMBER).between(0, 1_000_000))
                    .text("description")
                    .column(Column.of("updated", TIMESTAMP).mandatory().been())
                    .build(),
            named("meta_table_descriptions")
                    .text("name", "language", "character_set")
                    .build(),
            named(ATTRIBUTES)
                    .points(toAny("link_id").mandatory().listedAs("attributes"))
                    .points(to("taxonomy_term_id", TAXONOMY_TERMS).meant().embeddedAs("taxonomy_term"))
                    .text("link_type", "link_entity", "value", "label")
                    .build(),
            named("metadata")
                    .points(toAny("resource_id").mandatory().listedAs("metadata"))
                    .text("resource_type")
                    .column(Column.of("last_action_date", ColumnType.DATE).mandatory())
                    .mandatoryText(
                            "last_action_type", "field_name", "previous_value", "replacement_value", "updated_by")
                    .build());

    private static final Map<String, HsdsTable> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(HsdsTable::name, Function.identity()));

    private HsdsTables() {}

    public static List<HsdsTable> all() {
        return ALL;
    }

    /** The table of a name that the standard is known to have. */
    public static HsdsTable table(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no table of the standard: " + name));
    }

    public static Optional<HsdsTable> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
