package org.throughline.directory.hsds.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.directory.csv.HeaderWords;

/** What a column of a sheet may hold, and by which headers it is recognized. */
public enum SheetField {
    ORGANIZATION(
            "organization.name", "organization", "agency", "provider", "partner", "organization name", "agency name"),
    SERVICE("service.name", "service", "program", "service name", "program name", "offering"),
    DESCRIPTION("service.description", "description", "about", "details", "summary"),
    CATEGORY("service.category", "category", "categories", "need", "needs", "service type", "focus area", "type"),
    INSURANCE("service.insurance", "insurance", "insurances", "insurance accepted", "payer", "payers"),
    LANGUAGE("service.language", CellRule.LANGUAGES, "language", "languages", "languages spoken"),
    COST("service.cost", "cost", "costs", "fee", "fees", "price"),
    AGES("service.ages", CellRule.AGES, "ages", "age range", "ages served", "serves ages", "age"),
    MINIMUM_AGE("service.minimum_age", "minimum age", "min age", "age from", "youngest"),
    MAXIMUM_AGE("service.maximum_age", "maximum age", "max age", "age to", "oldest"),
    EMAIL("service.email", "email", "e mail", "email address", "contact email"),
    URL("service.url", "url", "website", "web site", "web", "link"),
    PHONE("phone.number", "phone", "telephone", "phone number", "tel", "contact phone"),
    CONTACT("contact.name", "contact", "contact name", "contact person"),
    ADDRESS("address.address_1", "address", "street", "street address", "address 1"),
    CITY("address.city", "city", "town"),
    STATE("address.state_province", "state", "province"),
    POSTAL_CODE("address.postal_code", "zip", "zip code", "postal code", "postcode"),
    LATITUDE("location.latitude", "latitude", "lat"),
    LONGITUDE("location.longitude", "longitude", "lon", "lng"),
    SCHOOL("location.school", "school id", "school sourcedid", "on site school"),
    HOURS(
            "schedule.hours",
            CellRule.HOURS,
            "hours",
            "days and hours",
            "days hours",
            "days and times",
            "days times",
            "times",
            "schedule",
            "opening hours",
            "open hours",
            "office hours",
            "service hours",
            "hours of service",
            "hours of operation"),
    DAYS("schedule.days", CellRule.DAYS, "days", "day", "days of the week", "days of week", "days open"),
    TREATMENT(
            "service.treatment",
            "treatment",
            "treatments",
            "treatment type",
            "treatment types",
            "type of treatment",
            "modality",
            "modalities",
            "therapy type",
            "approach"),
    COMPETENCY(
            "service.cultural_competency",
            "competencies",
            "competency",
            "cultural competencies",
            "cultural competency",
            "cultural competence",
            "cultures",
            "serves",
            "population",
            "populations",
            "population served",
            "populations served",
            "communities",
            "communities served"),
    TELEHEALTH(
            "service.telehealth",
            CellRule.REMOTE,
            "telehealth",
            "telehealth available",
            "teletherapy",
            "virtual",
            "virtual services",
            "online",
            "online services",
            "remote",
            "format",
            "delivery",
            "delivery method",
            "in person or virtual"),
    INTERPRETER(
            "service.interpreter",
            CellRule.INTERPRETERS,
            "interpreter",
            "interpreters",
            "interpreter available",
            "interpreter languages",
            "interpretation",
            "interpretation services"),
    ACCESSIBILITY("location.accessibility", CellRule.NAMED_THINGS, "accessibility", "accessible", "accommodations"),
    WHEELCHAIR(
            "location.wheelchair",
            CellRule.YES_OR_NO,
            "wheelchair",
            "wheelchair accessible",
            "wheelchair access",
            "handicap accessible",
            "ada",
            "ada accessible"),
    CONFIDENTIAL(
            "location.confidential",
            CellRule.YES_OR_NO,
            "confidential",
            "confidential address",
            "confidential location",
            "confidential place",
            "confidential site",
            "confidential shelter",
            "address confidential",
            "address is confidential",
            "location confidential",
            "location is confidential"),
    GRADES(
            "service.grades",
            CellRule.GRADES,
            "grades",
            "grade",
            "grade level",
            "grade levels",
            "grade range",
            "grades served",
            "serves grades"),
    OPENINGS(
            "capacity.available",
            CellRule.PLACES_LEFT,
            "openings",
            "current openings",
            "open slots",
            "slots open",
            "slots available",
            "available slots",
            "open spots",
            "spots available",
            "available spots",
            "open seats",
            "seats available",
            "places available",
            "available",
            "vacancy",
            "vacancies"),
    CAPACITY(
            "capacity.maximum",
            CellRule.PLACES,
            "capacity",
            "maximum capacity",
            "max capacity",
            "program capacity",
            "slots",
            "total slots",
            "spots",
            "total spots",
            "seats",
            "places",
            "maximum"),
    UPDATED(
            "capacity.updated",
            CellRule.DATE,
            "openings as of",
            "capacity as of",
            "slots as of",
            "as of",
            "openings updated",
            "updated",
            "last updated",
            "date updated");

    /** A sheet says them in so few ways, and other things in so many with the same words, that a header has to be their name. */
    private static final Set<SheetField> NEVER_HINTED =
            Set.of(DAYS, TELEHEALTH, INTERPRETER, WHEELCHAIR, OPENINGS, CAPACITY, UPDATED);

    private final String code;
    private final CellRule rule;
    private final List<String> headers;

    SheetField(String code, String... headers) {
        this(code, CellRule.TEXT, headers);
    }

    SheetField(String code, CellRule rule, String... headers) {
        this.code = code;
        this.rule = rule;
        this.headers = List.of(headers);
    }

    /** How a caller names it. */
    public String code() {
        return code;
    }

    /** Whether a line says nothing without it. */
    public boolean isRequired() {
        return this == ORGANIZATION || this == SERVICE;
    }

    public static Optional<SheetField> ofCode(String code) {
        return Stream.of(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    CellRule rule() {
        return rule;
    }

    boolean isNamed(String header) {
        return headers.contains(HeaderWords.of(header));
    }

    /** How long the longest of its names is that stands in the header among other words; 0 where none does. */
    int hint(String header) {
        String words = " " + HeaderWords.of(header) + " ";
        return headers.stream()
                .filter(name -> !NEVER_HINTED.contains(this) && words.contains(" " + name + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
