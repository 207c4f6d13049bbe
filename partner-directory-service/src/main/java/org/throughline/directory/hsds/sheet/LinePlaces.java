package org.throughline.directory.hsds.sheet;

import static org.throughline.directory.hsds.sheet.SheetLine.key;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.hsds.standard.HsdsTables;

/** Where the service of a line is: at an address or a point, and at schools. */
final class LinePlaces {

    private final SheetLine line;
    private final Drafts drafts;
    private final String organization;
    private final String service;

    private LinePlaces(SheetLine line, Drafts drafts, String organization, String service) {
        this.line = line;
        this.drafts = drafts;
        this.organization = organization;
        this.service = service;
    }

    /** Adds the places to the line's drafts, by the keys of its organization and its service. */
    static void add(SheetLine line, Drafts drafts, String organization, String organizationName, String service) {
        LinePlaces places = new LinePlaces(line, drafts, organization, service);
        places.place(organizationName);
        line.values(SheetField.SCHOOL).forEach(places::school);
    }

    private void place(String name) {
        Optional<String> cell = line.value(SheetField.ADDRESS);
        Optional<String> latitude = line.value(SheetField.LATITUDE);
        Optional<String> longitude = line.value(SheetField.LONGITUDE);
        if (cell.isEmpty() && latitude.isEmpty() && longitude.isEmpty()) {
            return;
        }
        String location = key(organization, cell.or(() -> latitude).orElse(""), line.text(SheetField.POSTAL_CODE));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("location_type", "physical");
        values.put("name", name);
        latitude.ifPresent(degrees -> values.put("latitude", degrees));
        longitude.ifPresent(degrees -> values.put("longitude", degrees));
        drafts.add(HsdsTables.LOCATIONS, location, values);
        at(location);
        line.address().ifPresent(address -> drafts.add(HsdsTables.ADDRESSES, location, address(location, address)));
    }

    private Map<String, String> address(String location, WrittenAddress address) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("location_id", location);
        values.put("address_1", address.street());
        values.put("city", address.city());
        values.put("state_province", address.state());
        values.put("postal_code", address.postalCode());
        values.put("country", "US");
        values.put("address_type", "physical");
        return values;
    }

    private void school(String school) {
        String location = key("school", school);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("location_type", "physical");
        values.put("name", school);
        values.put("external_identifier", school);
        values.put("external_identifier_type", "school-sourced-id");
        drafts.add(HsdsTables.LOCATIONS, location, values);
        at(location);
    }

    private void at(String location) {
        drafts.add(
                HsdsTables.SERVICE_AT_LOCATION,
                key(service, location),
                Map.of("service_id", service, "location_id", location));
    }
}
