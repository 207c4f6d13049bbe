package org.throughline.directory.hsds.sheet;

import static org.throughline.directory.hsds.sheet.SheetLine.key;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** @param sent when the sheet was */
    static Collection<Drafts.Draft> of(SheetLine line, String organizationName, String serviceName, Instant sent) {
        LineRecords records = new LineRecords(line, organizationName, serviceName);
        records.organization(organizationName);
        records.service(serviceName);
        LinePlaces.add(line, records.drafts, records.organization, organizationName, records.service);
        records.contacts();
        LineTerms.NEEDS.add(records.drafts, records.service, line.values(SheetField.CATEGORY));
        LineTerms.INSURANCES.add(records.drafts, records.service, line.values(SheetField.INSURANCE));
        records.cost();
        LineDelivery.add(line, records.drafts, records.service, sent);
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
        line.value(SheetField.URL).ifPresent(text -> values.put("url", webAddress(text)));
        line.value(SheetField.COST).ifPresent(text -> values.put("fees_description", text));
        line.minimumAge().ifPresent(age -> values.put("minimum_age", age));
        line.maximumAge().ifPresent(age -> values.put("maximum_age", age));
        line.value(SheetField.INTERPRETER)
                .filter(text -> YesOrNo.of(text).orElse(true))
                .ifPresent(text -> values.put("interpretation_services", text));
        line.grades().ifPresent(grades -> values.putAll(grades.columns()));
        drafts.add(HsdsTables.SERVICES, service, values);
    }

    /** People leave out how a page is asked for. */
    private static String webAddress(String written) {
        return written.contains(":") ? written : "https://" + written;
    }

    private void contacts() {
        line.value(SheetField.CONTACT)
                .ifPresent(
                        name -> drafts.add(HsdsTables.CONTACTS, service, Map.of("service_id", service, "name", name)));
        line.value(SheetField.PHONE)
                .ifPresent(number ->
                        drafts.add(HsdsTables.PHONES, service, Map.of("service_id", service, "number", number)));
    }

    private void cost() {
        line.value(SheetField.COST)
                .ifPresent(text ->
                        drafts.add(HsdsTables.COST_OPTIONS, service, Map.of("service_id", service, "option", text)));
    }
}
