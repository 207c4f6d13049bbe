package org.throughline.directory.hsds.sheet;

import static org.throughline.directory.hsds.sheet.SheetLine.key;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * The records that a line stands for. Identifiers come from names: the same line again gives the same records, and an
 * organization on several lines is one.
 */
final class LineRecords {

    private final SheetLine line;
    private final String organization;
    private final String service;
    private final Drafts drafts = new Drafts();

    private LineRecords(SheetLine line, String organizationName, String serviceName) {
        this.line = line;
        this.organization = key(organizationName);
        this.service = key(organizationName, serviceName);
    }

    static Collection<Drafts.Draft> of(SheetLine line, String organizationName, String serviceName) {
        LineRecords records = new LineRecords(line, organizationName, serviceName);
        records.organization(organizationName);
        records.service(serviceName);
        LinePlaces.add(line, records.drafts, records.organization, organizationName, records.service);
        records.contacts();
        records.languages();
        records.terms(SheetField.CATEGORY, "need", "Needs served");
        records.terms(SheetField.INSURANCE, "insurance", "Insurance accepted");
        records.cost();
        return records.drafts.all();
    }

    private void organization(String name) {
        drafts.add(HsdsTables.ORGANIZATIONS, organization, Map.of("name", name, "description", name));
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
        drafts.add(HsdsTables.SERVICES, service, values);
    }

    private void contacts() {
        line.value(SheetField.CONTACT)
                .ifPresent(
                        name -> drafts.add(HsdsTables.CONTACTS, service, Map.of("service_id", service, "name", name)));
        line.value(SheetField.PHONE)
                .ifPresent(number ->
                        drafts.add(HsdsTables.PHONES, service, Map.of("service_id", service, "number", number)));
    }

    private void languages() {
        line.languages(SheetField.LANGUAGE).forEach(language -> language(key(service, language.name()), language));
    }

    private void language(String id, WrittenLanguage language) {
        drafts.add(
                HsdsTables.LANGUAGES,
                id,
                Map.of("service_id", service, "name", language.name(), "code", language.code(), "note", language.note()));
    }

    private void terms(SheetField field, String linkType, String taxonomy) {
        for (String word : line.values(field)) {
            String code = word.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
            String term = key(linkType, word);
            drafts.add(HsdsTables.TAXONOMIES, linkType, Map.of("name", taxonomy, "description", taxonomy));
            drafts.add(
                    HsdsTables.TAXONOMY_TERMS,
                    term,
                    Map.of("code", code, "name", word, "description", word, "taxonomy_id", linkType));
            drafts.add(
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
                .ifPresent(text ->
                        drafts.add(HsdsTables.COST_OPTIONS, service, Map.of("service_id", service, "option", text)));
    }
}
