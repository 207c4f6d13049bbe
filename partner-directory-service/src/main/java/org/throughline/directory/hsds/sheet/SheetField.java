package org.throughline.directory.hsds.sheet;

import java.util.List;
import java.util.Optional;
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
    AGES("service.ages", CellRule.AGES, "ages", "age range", "ages served", "age"),
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
    SCHOOL("location.school", "school id", "school sourcedid", "on site school");

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

    /** Whether one of its names stands in the header among other words. */
    boolean isHintedBy(String header) {
        String words = " " + HeaderWords.of(header) + " ";
        return headers.stream().anyMatch(name -> words.contains(" " + name + " "));
    }
}
