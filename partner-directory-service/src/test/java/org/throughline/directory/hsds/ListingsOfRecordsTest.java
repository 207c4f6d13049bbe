package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** PostgreSQL does not ask for the record of a listing, nor for the listing of what it is found by: the import writes them together. */
@QuarkusTest
class ListingsOfRecordsTest {

    private static final String ASTRAY =
            """
            select string_agg(what, ', ') from (
                select 'listing ' || l.id from service_listing l where not exists (select from hsds_record r
                    where r.tenant = l.tenant and r.id = l.id and r.kind = 'services' and r.withdrawn = l.withdrawn)
                union all select 'organization of ' || l.id from service_listing l where not exists (select from hsds_record r
                    where r.tenant = l.tenant and r.id = l.organization_id and r.kind = 'organizations')
                union all select 'site of ' || s.service_id from service_site s where not exists (select from service_listing l
                    where l.tenant = s.tenant and l.id = s.service_id)
                union all select 'hours of ' || h.service_id from service_hours h where not exists (select from service_listing l
                    where l.tenant = h.tenant and l.id = h.service_id)
                union all select 'spot of ' || s.service_id from service_spot s where not exists (select from service_listing l
                    where l.tenant = s.tenant and l.id = s.service_id)) as astray (what)""";

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static PackageOnDisk whole() {
        return PackageOnDisk.faultless()
                .with(
                        "schedules.csv",
                        "id,service_id,freq,byday,opens_at,closes_at",
                        "h1,s1,WEEKLY,MO,09:00,17:00",
                        "h2,s2,WEEKLY,TU,09:00,17:00");
    }

    private String astray() throws SQLException {
        try (Connection connection = PlainDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            return PlainDatabase.text(statement, ASTRAY);
        }
    }

    @Test
    void whateverIsImportedNothingOfAListingIsWithoutIt() throws IOException, SQLException {
        district.imported(whole(), "ALL_OR_NOTHING");
        assertThat(astray()).as("as it was first").isNull();

        district.imported(
                whole().with("services.csv", "id,organization_id,name,status", "s1,o2,Moved,active")
                        .with(
                                "schedules.csv",
                                "id,service_id,freq,byday,opens_at,closes_at",
                                "h1,s1,WEEKLY,FR,09:00,17:00"),
                "ALL_OR_NOTHING");
        assertThat(astray()).as("with a service moved and one withdrawn").isNull();

        district.imported(whole().with("organizations.csv", "id,name,description", "o1,Willow Bend,x"), "VALID_ROWS");
        assertThat(astray()).as("with an organization missing").isNull();

        district.imported(whole(), "ALL_OR_NOTHING");
        assertThat(astray()).as("with all back").isNull();
    }

    @Test
    void whatIsAstrayIsSeen() throws SQLException {
        UUID nobody = UUID.randomUUID();
        try (Connection connection = PlainDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude) values ('"
                    + district.tenant + "', '" + nobody + "', 1, 41.5, -90.4)");

            assertThat(PlainDatabase.text(statement, ASTRAY)).isEqualTo("site of " + nobody);

            connection.rollback();
        }
    }
}
