package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that an earlier version of this service has left. */
@QuarkusTest
class MigrationTest {

    private static final String OWNER = "directory_owner";

    @Inject
    @FlywayDataSource("owner")
    Flyway flyway;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.owner.password")
    String password;

    @ConfigProperty(name = "throughline.postgres.superuser.password")
    String superuserPassword;

    private final String database = "migrated_" + UUID.randomUUID().toString().replace('-', '_');

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(url, "postgres", superuserPassword);
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @BeforeEach
    void makeDatabase() throws SQLException {
        asSuperuser(
                "create database " + database + " template throughline_model owner " + OWNER,
                "alter database " + database + " set search_path to public, extensions");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        asSuperuser("drop database " + database + " with (force)");
    }

    private FluentConfiguration migrations() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"), OWNER, password);
    }

    @Test
    void isMigratedToTheLatestByASessionOfItsOwn() {
        migrations()
                .target("44")
                .repeatableSqlMigrationPrefix("none was there yet")
                .load()
                .migrate();

        assertThat(migrations().load().migrate().success).isTrue();

        assertThat(migrations().load().info().pending()).isEmpty();
    }

    private Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"), OWNER, password);
    }

    @Test
    void theCodesOfADirectoryOfBeforeAreKnown() throws SQLException {
        UUID district = UUID.randomUUID();
        migrations()
                .target("124")
                .repeatableSqlMigrationPrefix("none was there yet")
                .load()
                .migrate();
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("insert into tenant (id, code, name, time_zone) values ('" + district
                    + "', 'before', 'Before', 'America/Chicago')");
            statement.execute("select set_config('throughline.tenant', '" + district + "', false)");
            statement.execute("insert into hsds_record"
                    + " (tenant, id, source, kind, source_id, fields, content_hash, changed_by) select d, md5(n::text)::uuid,"
                    + " 'county', 'services', n::text, '{}', '', d from (select '" + district
                    + "'::uuid as d) of, generate_series(1, 3) n");
            statement.execute("insert into service_listing (tenant, id, source_id, organization_id, name,"
                    + " organization_name, description, active, withdrawn, categories, languages, insurances,"
                    + " on_site_schools, accessibility, content_hash, fact_version) select tenant, id, source_id, id, 'One', 'One',"
                    + " '', true, source_id = '3', array['FOOD', repeat('X', 201), 'N' || source_id], '{es}', '{}', '{s-7}',"
                    + " '{RAMP}', '', 1 from hsds_record");
        }

        assertThat(migrations().load().migrate().success).isTrue();

        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("select set_config('throughline.tenant', '" + district + "', false)");
            assertThat(
                            PlainDatabase.text(
                                    statement,
                                    "select string_agg(concat_ws(' ', kind, code, source), ', ' order by kind, code) from search_code"))
                    .isEqualTo(
                            "ACCESSIBILITY RAMP county, CATEGORY FOOD county, CATEGORY N1 county, CATEGORY N2 county,"
                                    + " LANGUAGE es county, SCHOOL s-7 county");
        }
    }

    @Test
    void whenAnAgencysPeopleOfBeforeArrivedIsKnown() throws SQLException {
        migrations()
                .target("144")
                .repeatableSqlMigrationPrefix("none was there yet")
                .load()
                .migrate();
        String insertion =
                "insert into agency_staff_member (tenant, id, version, changed_by, changed_at, content, agency_id,"
                        + " last_day) values (gen_random_uuid(), gen_random_uuid(), 1, 'x', now(), '{\"arrivedOn\": \"2026-09-01\"}',"
                        + " gen_random_uuid(), '9999-12-31')";
        try (Connection superuser = superuserInDatabase();
                Statement statement = superuser.createStatement()) {
            statement.execute(insertion);
        }

        assertThat(migrations().load().migrate().success).isTrue();

        try (Connection superuser = superuserInDatabase();
                Statement statement = superuser.createStatement()) {
            assertThat(PlainDatabase.text(
                            statement, "select string_agg(arrived_on::text, ' ') from agency_staff_member"))
                    .isEqualTo("2026-09-01");
        }
    }

    @Test
    void whoWithdrewTrainingsOfBeforeIsKnown() throws SQLException {
        UUID district = UUID.randomUUID();
        migrations()
                .target("144")
                .repeatableSqlMigrationPrefix("none was there yet")
                .load()
                .migrate();
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("insert into tenant (id, code, name, time_zone) values ('" + district
                    + "', 'before', 'Before', 'America/Chicago')");
            statement.execute("select set_config('throughline.tenant', '" + district + "', false)");
            statement.execute(
                    "insert into training_record (tenant, id, version, changed_by, changed_at, content, person)"
                            + " select '" + district
                            + "', gen_random_uuid(), 2, 'p-' || person, now(), content::jsonb, person from (values"
                            + " ('1', '{\"withdrawn\": true, \"withdrawnOn\": \"2026-09-01\"}'), ('2', '{\"withdrawn\": true}'),"
                            + " ('3', '{\"evidence\": \"C-1\", \"withdrawn\": false}')) old (person, content)");
        }

        assertThat(migrations().load().migrate().success).isTrue();

        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("select set_config('throughline.tenant', '" + district + "', false)");
            assertThat(PlainDatabase.text(
                            statement, "select string_agg(content::text, ' ' order by person) from training_record"))
                    .isEqualTo("{\"withdrawal\": {\"by\": \"p-1\", \"on\": \"2026-09-01\"}}"
                            + " {\"withdrawal\": {\"by\": \"p-2\"}} {\"evidence\": \"C-1\"}");
        }
    }

    /** To whom row-level security hides nothing. */
    private Connection superuserInDatabase() throws SQLException {
        return DriverManager.getConnection(
                url.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"), "postgres", superuserPassword);
    }
}
