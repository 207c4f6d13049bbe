package org.throughline.directory.hsds.nested;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NestedDocumentTest {

    private final List<StoredRecord> records = new ArrayList<>();
    private final List<Nesting> nestings = new ArrayList<>();

    private final UUID service = given(
            "services", Map.of("name", "Counseling", "status", "active", "organization_id", "o1", "minimum_age", "6"));
    private final UUID location = given(
            "locations",
            Map.of("location_type", "physical", "name", "House", "latitude", "41.5", "url", "https://x.test"));
    private final UUID place = given("service_at_location", Map.of("service_id", "s1", "location_id", "l1"));
    private final UUID address = given("addresses", Map.of("address_1", "1 Main Street"));

    private UUID given(String table, Map<String, String> values) {
        return given(table, values, false);
    }

    private UUID given(String table, Map<String, String> values, boolean confidential) {
        UUID id = UUID.randomUUID();
        records.add(new StoredRecord(id, table, table + "-1", values, confidential, "2026-11-26T12:00:00.000Z"));
        return id;
    }

    private void nest(UUID parent, String property, UUID child, boolean single) {
        nestings.add(new Nesting(new Nesting.Parent(parent), property, new Nesting.Child(child), single));
    }

    private Map<String, Object> document() {
        nest(service, "service_at_locations", place, false);
        nest(place, "location", location, true);
        nest(location, "addresses", address, false);
        return new NestedDocument(records, nestings).of(service);
    }

    @Test
    void recordsAreNestedAndNumbersAreNumbers() {
        Map<String, Object> document = document();

        assertThat(document)
                .containsEntry("id", service.toString())
                .containsEntry("source_id", "services-1")
                .containsEntry("minimum_age", new BigDecimal("6"))
                .doesNotContainKey("organization_id");
        assertThat(document.toString()).contains("1 Main Street").contains("latitude=41.5");
    }

    @Test
    void aConfidentialLocationTellsNothingOfItsPlace() {
        UUID shelter =
                given("locations", Map.of("location_type", "physical", "name", "Shelter", "latitude", "41.7"), true);
        UUID there = given("service_at_location", Map.of());
        UUID itsAddress = given("addresses", Map.of("address_1", "2 Hidden Street"));
        nest(service, "service_at_locations", there, false);
        nest(there, "location", shelter, true);
        nest(shelter, "addresses", itsAddress, false);

        assertThat(document().toString())
                .contains("Shelter", "Main Street")
                .doesNotContain("Hidden Street", "latitude=41.7");
    }

    @Test
    void ofAServiceAtAConfidentialLocationOnlyIsToldWhichItIsAndWhen() {
        UUID shelter = given("locations", Map.of("location_type", "physical", "name", "Shelter"), true);
        UUID there = given("service_at_location", Map.of("description", "Behind the mill"));
        UUID open = given("schedules", Map.of("opens_at", "09:00", "notes", "Ring at the mill"));
        UUID contact = given("contacts", Map.of("title", "Keeper of the mill"));
        UUID area = given("service_areas", Map.of("extent", "the mill"));
        UUID change = given("metadata", Map.of("previous_value", "At the mill"));
        nest(there, "location", shelter, true);
        nest(there, "service", service, true);
        nest(there, "schedules", open, false);
        nest(there, "contacts", contact, false);
        nest(there, "service_areas", area, false);
        nest(there, "metadata", change, false);
        nest(open, "metadata", change, false);

        Map<String, Object> document = new NestedDocument(records, nestings).of(there);

        assertThat(document).containsOnlyKeys("id", "source_id", "service", "location", "schedules");
        assertThat(document.toString()).contains("09:00", "Shelter").doesNotContain("mill");
    }

    @Test
    void aColumnThatOnlyNamesARecordIsItsId() {
        UUID organization = given("organizations", Map.of("name", "Branch", "parent_organization_id", "o1"));
        UUID parent = UUID.randomUUID();
        nest(organization, "parent_organization_id", parent, true);

        assertThat(new NestedDocument(records, nestings).of(organization))
                .containsEntry("parent_organization_id", parent.toString());
    }

    @Test
    void aRecordIsNeverCarriedInsideItself() {
        nest(place, "service", service, true);

        assertThat(document().toString()).doesNotContain("service=");
    }

    @Test
    void aServiceTellsWhenItChangedHere() {
        assertThat(document()).containsEntry("last_modified", "2026-11-26T12:00:00.000Z");
    }
}
