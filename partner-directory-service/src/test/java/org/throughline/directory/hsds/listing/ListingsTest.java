package org.throughline.directory.hsds.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.directory.hsds.tabular.ReadWhole;

class ListingsTest {

    @TempDir
    Path folder;

    private List<ServiceListing> listings(PackageOnDisk given) throws IOException {
        return Listings.of(
                ReadWhole.tabular(given.zip(folder), PackageLimits.standard()).records());
    }

    private static PackageOnDisk described() {
        return PackageOnDisk.faultless()
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                        "l1,physical,House,41.5,-90.4,,",
                        "l2,physical,School,41.6,-90.5,school-7,school-sourced-id")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1", "a2,s1,l2")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description",
                        "t1,COUNSELING,Counseling,x",
                        "t2,MEDICAID,Medicaid,x",
                        "t3,CONFIDENTIAL,Confidential,x",
                        "t4,,Grief support,x")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x1,s1,t1,need,service",
                        "x2,s1,t2,insurance,service",
                        "x4,s1,t4,need,service")
                .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,ES", "g2,s1,Haitian Creole,ht")
                .with("units.csv", "id,name", "u1,Student places")
                .with(
                        "service_capacity.csv",
                        "id,service_id,unit_id,available,maximum,updated",
                        "c1,s1,u1,5,10,2026-09-01T10:00:00Z",
                        "c2,s1,u1,0,10,2026-10-01T10:00:00Z");
    }

    @Test
    void aListingGathersWhatAServiceIsSearchedBy() throws IOException {
        ServiceListing listing = listings(described()).get(0);

        assertThat(listing.organizationName()).isEqualTo("Willow Bend");
        assertThat(listing.active()).isTrue();
        assertThat(listing.categories()).containsExactly("COUNSELING", "GRIEF_SUPPORT");
        assertThat(listing.insurances()).containsExactly("MEDICAID");
        assertThat(listing.languages()).containsExactly("es", "ht");
        assertThat(listing.onSiteSchools()).containsExactly("school-7");
        assertThat(listing.sites()).hasSize(2);
        assertThat(listing.minimumAge()).isEqualByComparingTo("6");
        assertThat(listing.places().vacancy()).isZero();
        assertThat(listing.places().unit()).isEqualTo("Student places");
    }

    @Test
    void aConfidentialLocationIsNoPlaceToMeasureTo() throws IOException {
        PackageOnDisk given = described()
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x3,l1,t3,location,location");

        assertThat(listings(given).get(0).sites()).hasSize(1);
    }

    @Test
    void aServiceThatSaysNothingIsListedWithNothing() throws IOException {
        ServiceListing listing = listings(PackageOnDisk.faultless()).get(1);

        assertThat(listing.categories()).isEmpty();
        assertThat(listing.sites()).isEmpty();
        assertThat(listing.places()).isNull();
        assertThat(listing.maximumAge()).isNull();
    }

    @Test
    void aWeekIsReadFromSchedulesOfTheServiceAndOfItsPlaces() throws IOException {
        PackageOnDisk given = described()
                .with(
                        "schedules.csv",
                        "id,service_id,service_at_location_id,freq,byday,opens_at,closes_at,valid_to",
                        "h1,s1,,WEEKLY,\"MO, WE\",09:00,12:30:00,2027-06-30",
                        "h2,,a2,,,18:00Z,24:30,",
                        "h3,s1,,MONTHLY,1MO,09:00,12:00,",
                        "h4,s1,,WEEKLY,FR,,,",
                        "h5,s1,,WEEKLY,FR,24:10,24:30,");

        List<ServiceListing.Hours> hours = listings(given).get(0).delivery().hours();

        assertThat(hours).hasSize(9);
        assertThat(hours.subList(0, 2))
                .containsExactly(
                        new ServiceListing.Hours(DayOfWeek.MONDAY, "09:00", "12:30", null, "2027-06-30"),
                        new ServiceListing.Hours(DayOfWeek.WEDNESDAY, "09:00", "12:30", null, "2027-06-30"));
        assertThat(hours.subList(2, 9)).extracting(ServiceListing.Hours::closes).containsOnly("24:00");
    }

    @Test
    void hoursBeginAndEndAsTheirScheduleSays() throws IOException {
        PackageOnDisk given = described()
                .with(
                        "schedules.csv",
                        "id,service_id,freq,byday,opens_at,closes_at,valid_from,dtstart,count,interval",
                        "h1,s1,WEEKLY,MO,09:00,12:00,2027-06-01,2027-01-01,,",
                        "h2,s1,WEEKLY,MO,09:00,12:00,,2027-01-01,,",
                        "h3,s1,WEEKLY,\"MO,WE\",09:00,12:00,,2026-01-05,3,",
                        "h4,s1,WEEKLY,TU,09:00,12:00,,2026-01-05,3,2");

        assertThat(listings(given).get(0).delivery().hours())
                .extracting(ServiceListing.Hours::validFrom, ServiceListing.Hours::validTo)
                .containsExactly(
                        tuple("2027-06-01", null),
                        tuple("2027-01-01", null),
                        tuple("2026-01-05", "2026-01-12"),
                        tuple("2026-01-05", "2026-01-12"),
                        tuple("2026-01-05", "2026-02-03"));
    }

    @Test
    void whatAServiceCostsIsReadFromItsOptions() throws IOException {
        PackageOnDisk given = described()
                .with(
                        "cost_options.csv",
                        "id,service_id,option,amount",
                        "c1,s1,Sliding scale,30",
                        "c2,s1,Freedom package,80",
                        "c3,s2,No charge,");

        assertThat(listings(given).get(0).delivery().costs()).containsExactly("FEE", "SLIDING_SCALE");
        assertThat(listings(given).get(1).delivery().costs()).containsExactly("FREE");
    }

    @Test
    void howAServiceIsGivenIsNoNeedThatItServes() throws IOException {
        PackageOnDisk given = described()
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x1,s1,t1,treatment,service",
                        "x2,s1,t4,cultural-competency,service");

        ServiceListing listing = listings(given).get(0);

        assertThat(listing.categories()).isEmpty();
        assertThat(listing.delivery().treatments()).containsExactly("COUNSELING");
        assertThat(listing.delivery().competencies()).containsExactly("GRIEF_SUPPORT");
    }
}
