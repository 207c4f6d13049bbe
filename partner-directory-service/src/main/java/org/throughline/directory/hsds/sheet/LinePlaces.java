package org.throughline.directory.hsds.sheet;

import static org.throughline.directory.hsds.sheet.SheetLine.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.standard.HsdsTables;

/** Where the service of a line is: at an address or a point, and at schools. */
final class LinePlaces {

    /** Of a confidential place: the location it was while nobody said so, which the directory may still have. */
    private static final String WITHHELD_BEFORE = "confidential_before";

    private static final Pattern WHEELCHAIR =
            Pattern.compile("wheel ?chairs?(?:[ -](?:accessible|access|accessibility))?", Pattern.CASE_INSENSITIVE);

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
        Optional<String> place = places.place(organizationName);
        line.values(SheetField.SCHOOL).forEach(places::school);
        places.accessibility(place, organizationName);
        if (line.value(SheetField.TELEHEALTH).flatMap(YesOrNo::remote).orElse(false)) {
            places.virtual();
        }
    }

    /** An identifier that says where the place is: it is published, so that a confidential place needs another. */
    static String openKey(SheetLine line, String organization) {
        return key(
                organization,
                line.value(SheetField.ADDRESS)
                        .or(() -> line.value(SheetField.LATITUDE))
                        .orElse(""),
                line.text(SheetField.POSTAL_CODE));
    }

    /** The location of the line's own address or point, where it has one. */
    private Optional<String> place(String name) {
        Optional<String> cell = line.value(SheetField.ADDRESS);
        Optional<String> latitude = line.value(SheetField.LATITUDE);
        Optional<String> longitude = line.value(SheetField.LONGITUDE);
        if (cell.isEmpty() && latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        String open = openKey(line, organization);
        boolean withheld = line.says(SheetField.CONFIDENTIAL);
        String location = withheld ? key(service, "confidential") : open;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("location_type", "physical");
        values.put("name", name);
        latitude.ifPresent(degrees -> values.put("latitude", degrees));
        longitude.ifPresent(degrees -> values.put("longitude", degrees));
        if (withheld) {
            values.put(WITHHELD_BEFORE, open);
            LineTerms.CONFIDENTIAL.add(drafts, location, List.of("Confidential"));
        }
        drafts.add(HsdsTables.LOCATIONS, location, values);
        at(location);
        line.address()
                .written()
                .ifPresent(address -> drafts.add(HsdsTables.ADDRESSES, location, address(location, address)));
        return Optional.of(location);
    }

    /** Where the line has no address a place of which nothing else is known has it: a school's own may be another. */
    private void accessibility(Optional<String> place, String name) {
        List<String> there = line.values(SheetField.ACCESSIBILITY).stream()
                .filter(text -> YesOrNo.of(text).isEmpty())
                .map(text -> WHEELCHAIR.matcher(text).matches() ? "Wheelchair" : text)
                .collect(Collectors.toCollection(ArrayList::new));
        if (line.says(SheetField.WHEELCHAIR) && !there.contains("Wheelchair")) {
            there.add("Wheelchair");
        }
        if (!there.isEmpty()) {
            LineTerms.ACCESSIBILITY.add(drafts, place.orElseGet(() -> somewhere(name)), there);
        }
    }

    private String somewhere(String name) {
        String location = key(service, "place");
        drafts.add(HsdsTables.LOCATIONS, location, Map.of("location_type", "physical", "name", name));
        at(location);
        return location;
    }

    private void virtual() {
        String location = key(service, "online");
        drafts.add(HsdsTables.LOCATIONS, location, Map.of("location_type", "virtual", "name", "Online"));
        at(location);
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
