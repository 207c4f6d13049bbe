package org.throughline.directory.hsds.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.listing.Listings;
import org.throughline.directory.hsds.listing.ServiceListing;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.directory.hsds.tabular.ReadWhole;

/** An import gathers listings from some of what it wrote: from all that they say, whatever a package has. */
@QuarkusTest
class GatheredListingsTest {

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static PackageOnDisk sample() throws IOException {
        return PackageOnDisk.ofFolder(Path.of(System.getProperty("throughline.root"), "deploy/sample/riverbend/hsds"));
    }

    /** Everything a listing can say, in every place where it can be said. */
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
                        "t4,WHEELCHAIR,Wheelchair,x",
                        "t5,LICENSED,Licensed,x",
                        "t6,BILLABLE,Billable,x",
                        "t7,CBT,CBT,x",
                        "t8,LATINO,Latino,x")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x1,s1,t1,need,service",
                        "x2,s1,t2,insurance,service",
                        "x3,l1,t3,location,location",
                        "x4,l2,t4,accessibility,location",
                        "x5,a2,t5,on-site,service_at_location",
                        "x6,a2,t6,on-site,service_at_location",
                        "x7,s1,t7,treatment,service",
                        "x8,s1,t8,cultural-competency,service")
                .with("languages.csv", "id,service_id,name,code,note", "g1,s1,Spanish,es,by interpreter")
                .with("cost_options.csv", "id,service_id,option,amount", "k1,s1,Sliding scale,10")
                .with(
                        "schedules.csv",
                        "id,service_id,service_at_location_id,freq,byday,opens_at,closes_at,attending_type",
                        "h1,s1,,WEEKLY,MO,09:00,12:00,video",
                        "h2,,a2,WEEKLY,TU,13:00,17:00,")
                .with(
                        "service_areas.csv",
                        "id,service_id,service_at_location_id,name,extent,extent_type",
                        "v1,s2,,52801,52801,text",
                        "v2,,a2,52802,52802,text",
                        "v3,,a1,52803,52803,text")
                .with("units.csv", "id,name", "u1,Student places")
                .with(
                        "service_capacity.csv",
                        "id,service_id,unit_id,available,maximum,updated",
                        "c1,s1,u1,5,10,2026-09-01T10:00:00Z");
    }

    private Map<String, String> gathered() throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection connection = PlainDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            try (ResultSet rows = statement.executeQuery("select source_id, content_hash from service_listing")) {
                while (rows.next()) {
                    hashes.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return hashes;
    }

    private static ReadWhole read(PackageOnDisk given) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "gathered");
        return ReadWhole.tabular(given.zip(folder), PackageLimits.standard());
    }

    private static Map<String, String> said(PackageOnDisk given) throws IOException {
        return Listings.of(read(given).records()).stream()
                .collect(Collectors.toMap(ServiceListing::id, ContentHash::of));
    }

    @Test
    void theSampleIsGatheredWhole() throws IOException, SQLException {
        district.imported(sample(), "ALL_OR_NOTHING");

        assertThat(gathered()).hasSizeGreaterThan(50).containsExactlyInAnyOrderEntriesOf(said(sample()));
    }

    @Test
    void allThatAListingCanSayIsGathered() throws IOException, SQLException {
        ReadWhole read = read(described());
        ServiceListing listing = Listings.of(read.records()).get(0);
        assertThat(read.faults()).isEmpty();
        assertThat(listing).hasNoNullFieldsOrProperties();
        assertThat(listing.delivery().interpretedLanguages()).containsExactly("es");
        assertThat(listing.delivery().servedPostalCodes()).containsExactly("52802", "52803");
        assertThat(listing.delivery().hours()).hasSize(2);

        district.imported(described(), "ALL_OR_NOTHING");

        assertThat(gathered()).containsExactlyInAnyOrderEntriesOf(said(described()));
    }
}
