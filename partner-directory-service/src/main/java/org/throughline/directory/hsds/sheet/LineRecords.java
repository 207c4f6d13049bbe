package org.throughline.directory.hsds.sheet;

import static org.throughline.directory.hsds.sheet.SheetLine.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * The records that a line stands for. Identifiers come from names: the same line again gives the same records, and an
 * organization on several lines is one.
 */
final class LineRecords {

    /** One record to be: its table and its values. */
    record Draft(String table, Map<String, String> values) {}

    private static final Map<String, String> LANGUAGE_CODES = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.forLanguageTag(code)
                            .getDisplayLanguage(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    code -> code,
                    (first, second) -> first));

    private final SheetLine line;
    private final String organization;
    private final String service;
    private final List<Draft> drafts = new ArrayList<>();

    private LineRecords(SheetLine line, String organizationName, String serviceName) {
        this.line = line;
        this.organization = key(organizationName);
        this.service = key(organizationName, serviceName);
    }

    static List<Draft> of(SheetLine line, String organizationName, String serviceName) {
        LineRecords records = new LineRecords(line, organizationName, serviceName);
        records.organization(organizationName);
        records.service(serviceName);
        records.place(organizationName);
        records.school();
        records.contacts();
        records.languages();
        records.terms(SheetField.CATEGORY, "need", "Needs served");
        records.terms(SheetField.INSURANCE, "insurance", "Insurance accepted");
        records.cost();
        return records.drafts;
    }

    private void organization(String name) {
        add(HsdsTables.ORGANIZATIONS, organization, Map.of("name", name, "description", name));
    }

    private void service(String name) {
        Map<String, String> values = new LinkedHashMap<>(line.other());
        values.putAll(Map.of("organization_id", organization, "name", name, "status", "active"));
        line.value(SheetField.DESCRIPTION).ifPresent(text -> values.put("description", text));
        line.value(SheetField.EMAIL).ifPresent(text -> values.put("email", text));
        line.value(SheetField.URL).ifPresent(text -> values.put("url", text));
        line.value(SheetField.COST).ifPresent(text -> values.put("fees_description", text));
        line.minimumAge().ifPresent(age -> values.put("minimum_age", age));
        line.maximumAge().ifPresent(age -> values.put("maximum_age", age));
        add(HsdsTables.SERVICES, service, values);
    }

    private void place(String organizationName) {
        Optional<String> address = line.value(SheetField.ADDRESS);
        Optional<String> latitude = line.value(SheetField.LATITUDE);
        if (address.isEmpty() && latitude.isEmpty()) {
            return;
        }
        String location = key(organization, address.or(() -> latitude).orElse(""), text(SheetField.POSTAL_CODE));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("location_type", "physical");
        values.put("name", organizationName);
        latitude.ifPresent(degrees -> values.put("latitude", degrees));
        line.value(SheetField.LONGITUDE).ifPresent(degrees -> values.put("longitude", degrees));
        add(HsdsTables.LOCATIONS, location, values);
        at(location);
        address.ifPresent(street -> add(
                HsdsTables.ADDRESSES,
                location,
                Map.of(
                        "location_id",
                        location,
                        "address_1",
                        street,
                        "city",
                        text(SheetField.CITY),
                        "state_province",
                        text(SheetField.STATE),
                        "postal_code",
                        text(SheetField.POSTAL_CODE),
                        "country",
                        "US",
                        "address_type",
                        "physical")));
    }

    private void school() {
        for (String school : line.values(SheetField.SCHOOL)) {
            String location = key("school", school);
            add(
                    HsdsTables.LOCATIONS,
                    location,
                    Map.of(
                            "location_type",
                            "physical",
                            "name",
                            school,
                            "external_identifier",
                            school,
                            "external_identifier_type",
                            "school-sourced-id"));
            at(location);
        }
    }

    private void at(String location) {
        add(
                HsdsTables.SERVICE_AT_LOCATION,
                key(service, location),
                Map.of("service_id", service, "location_id", location));
    }

    private void contacts() {
        line.value(SheetField.CONTACT)
                .ifPresent(name -> add(HsdsTables.CONTACTS, service, Map.of("service_id", service, "name", name)));
        line.value(SheetField.PHONE)
                .ifPresent(number -> add(HsdsTables.PHONES, service, Map.of("service_id", service, "number", number)));
    }

    private void languages() {
        for (String language : line.values(SheetField.LANGUAGE)) {
            String name = language.toLowerCase(Locale.ROOT);
            String code = LANGUAGE_CODES.getOrDefault(name, name.length() == 2 ? name : "");
            add(
                    HsdsTables.LANGUAGES,
                    key(service, language),
                    Map.of("service_id", service, "name", language, "code", code));
        }
    }

    private void terms(SheetField field, String linkType, String taxonomy) {
        for (String word : line.values(field)) {
            String code = word.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
            String term = key(linkType, word);
            add(HsdsTables.TAXONOMIES, linkType, Map.of("name", taxonomy, "description", taxonomy));
            add(
                    HsdsTables.TAXONOMY_TERMS,
                    term,
                    Map.of("code", code, "name", word, "description", word, "taxonomy_id", linkType));
            add(
                    HsdsTables.ATTRIBUTES,
                    key(service, term),
                    Map.of(
                            "link_id", service,
                            "taxonomy_term_id", term,
                            "link_type", linkType,
                            "link_entity", "service"));
        }
    }

    private void cost() {
        line.value(SheetField.COST)
                .ifPresent(
                        text -> add(HsdsTables.COST_OPTIONS, service, Map.of("service_id", service, "option", text)));
    }

    private String text(SheetField field) {
        return line.value(field).orElse("");
    }

    private void add(String table, String id, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("id", id);
        drafts.add(new Draft(table, all));
    }
}
