package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kit.transaction.TenantIsolation;

/** The database itself keeps districts apart, also where search reads around row-level security to use its indexes. */
@QuarkusTest
class IsolationTest {

    private static final int SERVICES = 5_000;

    private static final String SEARCH = "select count(*) from search_services(?::jsonb, null, null, null, 100000)";

    private static UUID first;
    private static UUID second;

    @Inject
    TenantIsolation isolation;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.owner.password")
    String ownerPassword;

    @ConfigProperty(name = "quarkus.datasource.password")
    String appPassword;

    @BeforeEach
    void twoLargeDistricts() throws SQLException {
        if (first == null) {
            first = UUID.randomUUID();
            second = UUID.randomUUID();
            fill(first);
            fill(second);
            try (Connection owner = DriverManager.getConnection(url, "directory_owner", ownerPassword);
                    Statement statement = owner.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    /** As the application's role, with everything that a request could do. */
    private Connection as(UUID tenant) throws SQLException {
        Connection app = DriverManager.getConnection(url, "directory_app", appPassword);
        app.setAutoCommit(false);
        try (PreparedStatement setting = app.prepareStatement("select set_config('throughline.tenant', ?, true)")) {
            setting.setString(1, tenant == null ? "" : tenant.toString());
            setting.execute();
        }
        return app;
    }

    private void fill(UUID tenant) throws SQLException {
        try (Connection app = as(tenant);
                Statement statement = app.createStatement()) {
            String made = "'" + tenant + "'::uuid";
            statement.execute(
                    "insert into hsds_record (tenant, id, source, kind, source_id, fields, content_hash, changed_by)"
                            + " select " + made + ", md5(" + made
                            + "::text || n)::uuid, 'default', 'services', n::text, '{}', '', "
                            + made + " from generate_series(0, " + SERVICES + ") n");
            statement.execute(
                    "insert into service_listing (tenant, id, source_id, organization_id, name, organization_name,"
                            + " description, active, categories, languages, insurances, on_site_schools, content_hash, fact_version)"
                            + " select " + made + ", md5(" + made + "::text || n)::uuid, n::text, md5(" + made
                            + "::text || 0)::uuid,"
                            + " 'Service ' || n || case when n % 500 = 7 then ' grief' else '' end, 'Organization', '', true,"
                            + " array['C' || n % 400, 'NEAR'], array['en'], '{}', '{}', '', 1 from generate_series(1, "
                            + SERVICES + ") n");
            statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude)"
                    + " select tenant, id, 0, 41 + random(), -91 + random() from service_listing");
            statement.execute("insert into service_spot select * from spots_of(" + made
                    + ", array(select id from service_listing))");
            statement.execute("insert into service_hours (tenant, service_id, number, day, opens, closes)"
                    + " select tenant, id, 0, 'MONDAY', '09:00', '17:00' from service_listing");
            app.commit();
        }
    }

    private static long search(Connection app, String filter) throws SQLException {
        try (PreparedStatement search = app.prepareStatement(SEARCH)) {
            search.setString(1, filter);
            try (ResultSet found = search.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static long number(Connection app, String sql) throws SQLException {
        try (Statement statement = app.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void everyTableIsIsolatedButTheReviewedRegistryAndFunction() {
        assertThat(isolation.faults().await().atMost(Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void searchFindsTheTransactionsTenantOnlyAndNothingWithoutOne() throws SQLException {
        String near = "{\"near_latitude\": 41.5, \"near_longitude\": -90.5}";
        try (Connection app = as(first)) {
            assertThat(search(app, "{}")).isEqualTo(SERVICES);
            assertThat(search(app, near)).isEqualTo(SERVICES);
            assertThat(number(
                            app,
                            "select count(*) from search_services('{}', null, null, null, 100000) f"
                                    + " join service_listing l on l.id = f.id where l.tenant <> '"
                                    + first + "'"))
                    .isZero();
            app.rollback();
            assertThat(search(app, "{}")).isZero();
            assertThat(search(app, near)).isZero();
        }
        try (Connection app = as(null)) {
            assertThat(search(app, "{}")).isZero();
            assertThat(search(app, near)).isZero();
        }
        try (Connection app = as(UUID.randomUUID())) {
            assertThat(search(app, "{}")).isZero();
        }
    }

    @Test
    void theAssetMapFindsTheTransactionsTenantOnlyAndNothingWithoutOne() throws SQLException {
        String all =
                "select count(*) from search_assets(null, null, null, null, null, null, null, null, null, null, 100000) f"
                        + " join service_listing l on l.id = f.id";
        String byPlace =
                "select count(*) from search_assets(null, null, null, '52700', null, null, null, null, null, null, 100000)";
        try (Connection app = as(first)) {
            assertThat(number(app, all)).isEqualTo(SERVICES);
            assertThat(number(app, byPlace)).isZero();
            assertThat(number(app, all + " where l.tenant <> '" + first + "'")).isZero();
            assertThat(number(app, "select seq_scan from pg_stat_xact_user_tables where relname = 'hsds_record'"))
                    .isZero();
        }
        try (Connection app = as(null)) {
            assertThat(number(
                            app,
                            "select count(*) from search_assets(null, null, null, null, null, null, null, null,"
                                    + " null, null, 100000)"))
                    .isZero();
        }
    }

    @Test
    void searchUsesTheIndexesThatRowLevelSecurityTakesAway() throws SQLException {
        try (Connection app = as(second)) {
            assertThat(search(app, "{\"categories\": [\"C7\"], \"languages\": [\"en\"]}"))
                    .isEqualTo(SERVICES / 400 + 1);
            assertThat(search(app, "{\"words\": \"grief\"}")).isEqualTo(SERVICES / 500);
            assertThat(search(
                            app,
                            "{\"categories\": [\"C7\"], \"least_minutes\": 60, \"times\":"
                                    + " [{\"day\": \"MONDAY\", \"opens\": \"16:00\", \"closes\": \"18:00\"}]}"))
                    .isEqualTo(SERVICES / 400 + 1);
            assertThat(search(app, "{\"near_latitude\": 41.5, \"near_longitude\": -90.5, \"categories\": [\"C7\"]}"))
                    .isEqualTo(SERVICES / 400 + 1);

            assertThat(number(
                            app,
                            "select sum(seq_scan) from pg_stat_xact_user_tables where relname in ('service_listing',"
                                    + " 'service_site', 'service_spot', 'service_hours', 'search_word')"))
                    .isZero();
            assertThat(scans(app, "service_listing_categories")).isPositive();
            assertThat(scans(app, "service_listing_words")).isPositive();
            assertThat(scans(app, "search_word_pkey")).isPositive();
            assertThat(scans(app, "service_spot_nearest")).isPositive();
        }
    }

    @Test
    void wordsOfOtherLanguagesAreFoundByTheirIndexAndOnlyWhereTheDistrictWritesInThem() throws SQLException {
        try (Connection app = as(second);
                Statement statement = app.createStatement()) {
            assertThat(search(app, "{\"words\": \"gratuitas\"}")).isZero();
            assertThat(scans(app, "service_listing_more_words")).isZero();

            statement.execute("update service_listing set stemmed_in = '{spanish}',"
                    + " more_words = stems_of('{spanish}', 'Clases gratuitos') where source_id = '7'");
            statement.execute("insert into search_settings (tenant, version, languages, dictionaries, set_by, set_at)"
                    + " values ('" + second + "', 1, '{es}', '{spanish}', 'x', now())");

            assertThat(search(app, "{\"words\": \"gratuitas\"}")).isEqualTo(1);
            assertThat(scans(app, "service_listing_more_words")).isPositive();
            assertThat(number(app, "select seq_scan from pg_stat_xact_user_tables where relname = 'service_listing'"))
                    .isZero();
        }
    }

    /** In this transaction. */
    private static long scans(Connection app, String index) throws SQLException {
        return number(app, "select pg_stat_get_xact_numscans(oid) from pg_class where relname = '" + index + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"within_metres\": 50000", ", \"categories\": [\"NEAR\"]"})
    void theNearestAreFoundWithoutLookingAtTheOthers(String limit) throws SQLException {
        try (Connection app = as(second)) {
            assertThat(number(
                            app,
                            "select count(*) from search_services('{\"near_latitude\": 41.5, \"near_longitude\": -90.5"
                                    + limit + "}', null, null, null, 20)"))
                    .isEqualTo(20);
            assertThat(number(app, "select pg_stat_get_xact_tuples_fetched('service_listing_pkey'::regclass)"))
                    .isLessThan(100);
        }
    }

    @Test
    void aProposedAgencyIsWrittenByItsDistrictOnly() throws SQLException {
        UUID agency = UUID.randomUUID();
        try (Connection app = as(first);
                Statement statement = app.createStatement()) {
            statement.execute(
                    "insert into agency (tenant, id, name, intake_email, state, proposed_by, version) values ('" + first
                            + "', '" + agency + "', 'A', 'a@a.test', 'PROPOSED', 'x', 1)");
            app.commit();
        }
        try (Connection app = as(second);
                Statement statement = app.createStatement()) {
            assertThat(number(app, "select count(*) from agency where id = '" + agency + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("update agency set state = 'VERIFIED', verified_by = 'y', version = 2"
                            + " where id = '" + agency + "'"))
                    .isZero();
        }
        try (Connection app = as(first);
                Statement statement = app.createStatement()) {
            assertThat(statement.executeUpdate("update agency set state = 'VERIFIED', verified_by = 'y', version = 2"
                            + " where id = '" + agency + "'"))
                    .isEqualTo(1);
            app.commit();
        }
        try (Connection app = as(second);
                Statement statement = app.createStatement()) {
            assertThat(number(app, "select count(*) from agency where id = '" + agency + "'"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate(
                            "update agency set state = 'PROPOSED', version = 3 where id = '" + agency + "'"))
                    .isZero();
        }
    }

    private static void act(Connection app, UUID organization) throws SQLException {
        try (PreparedStatement setting =
                app.prepareStatement("select set_config('throughline.organization', ?, true)")) {
            setting.setString(1, organization.toString());
            setting.execute();
        }
    }

    @Test
    void whatTheRegistryHadOfAnAgencyIsReadByTheDistrictThatProposedItAndByItself() throws SQLException {
        UUID agency = UUID.randomUUID();
        String written =
                "insert into agency_act (tenant, agency_id, version, kind, name, intake_email, acted_by, acted_at)"
                        + " values ('" + first + "', '" + agency + "', 1, 'PROPOSED', 'A', 'a@a.test', 'x', now())";
        try (Connection app = as(first);
                Statement statement = app.createStatement()) {
            statement.execute(written);
            app.commit();
        }
        String read = "select count(*) from agency_act where agency_id = '" + agency + "'";
        try (Connection app = as(second)) {
            assertThat(number(app, read)).isZero();
            assertRefused(app, written);
        }
        try (Connection app = as(null)) {
            act(app, agency);
            assertThat(number(app, read)).isEqualTo(1);
            act(app, UUID.randomUUID());
            assertThat(number(app, read)).isZero();
        }
    }

    /** A program of an agency that the first district proposed, with a share for each of the two. */
    private UUID sharedProgram(UUID agency) throws SQLException {
        UUID program = UUID.randomUUID();
        try (Connection app = as(first);
                Statement statement = app.createStatement()) {
            act(app, agency);
            String row = "('" + first + "', '" + program + "', ";
            statement.execute("insert into agency_program (tenant, id, agency_id, name, version, added_by, added_at)"
                    + " values " + row + "'" + agency + "', 'Groups', 1, 'x', now())");
            statement.execute("insert into program_report (tenant, program_id, version, unit, maximum, vacancy, as_of,"
                    + " reported_by, reported_at) values " + row + "1, 'Places', 20, 5, now(), 'x', now())");
            for (UUID district : new UUID[] {first, second}) {
                statement.execute("insert into program_share (tenant, program_id, version, maximum, vacancy) values ('"
                        + district + "', '" + program + "', 1, 6, 2)");
            }
            app.commit();
        }
        return program;
    }

    private static void assertRefused(Connection app, String sql) throws SQLException {
        try (Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
        app.rollback();
    }

    @Test
    void aDistrictSeesItsShareOfAProgramAndNoOthersAndNotWhatAllHaveTogether() throws SQLException {
        UUID program = sharedProgram(UUID.randomUUID());
        String shares = "select count(*) from program_share where program_id = '" + program + "'";
        for (UUID district : new UUID[] {first, second}) {
            try (Connection app = as(district)) {
                assertThat(number(app, shares)).isEqualTo(1);
                assertThat(number(app, shares + " and tenant = '" + district + "'"))
                        .isEqualTo(1);
                assertThat(number(app, "select count(*) from program_report where program_id = '" + program + "'"))
                        .isZero();
                assertThat(number(app, "select count(*) from agency_program where id = '" + program + "'"))
                        .isZero();
            }
        }
        for (UUID stranger : new UUID[] {null, UUID.randomUUID()}) {
            try (Connection app = as(stranger)) {
                assertThat(number(app, shares)).isZero();
            }
        }
    }

    @Test
    void aDistrictGivesItselfNoShare() throws SQLException {
        UUID program = sharedProgram(UUID.randomUUID());
        try (Connection app = as(second)) {
            assertRefused(
                    app,
                    "insert into program_share (tenant, program_id, version, maximum, vacancy) values ('" + second
                            + "', '" + program + "', 2, 20, 20)");
        }
    }

    @Test
    void anAgencySeesAllSharesOfItsProgramsAndNobodyElsesAlsoInADistrict() throws SQLException {
        UUID agency = UUID.randomUUID();
        UUID program = sharedProgram(agency);
        String shares = "select count(*) from program_share where program_id = '" + program + "'";
        String reports = "select count(*) from program_report where program_id = '" + program + "'";
        try (Connection app = as(second)) {
            act(app, agency);
            assertThat(number(app, shares)).isEqualTo(2);
            assertThat(number(app, reports)).isEqualTo(1);
        }
        try (Connection app = as(second)) {
            act(app, UUID.randomUUID());
            assertThat(number(app, shares)).isZero();
            assertThat(number(app, reports)).isZero();
        }
        try (Connection app = as(first)) {
            act(app, UUID.randomUUID());
            assertRefused(
                    app,
                    "insert into program_share (tenant, program_id, version, maximum, vacancy) values ('" + first
                            + "', '" + program + "', 2, 20, 20)");
        }
        try (Connection app = as(first)) {
            act(app, UUID.randomUUID());
            assertRefused(
                    app,
                    "insert into agency_program (tenant, id, agency_id, name, version, added_by, added_at) values ('"
                            + first + "', '" + UUID.randomUUID() + "', '" + agency + "', 'Theirs', 0, 'x', now())");
        }
    }

    @Test
    void aPersonOfAnAgencyIsSeenByThatAgencyAndByDistrictsItServesAndWrittenByItAlone() throws SQLException {
        UUID agency = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        String seen = "select count(*) from agency_staff_member where id = '" + person + "'";
        try (Connection app = as(first);
                Statement statement = app.createStatement()) {
            act(app, agency);
            statement.execute("insert into agency_staff_member (tenant, id, version, changed_by, changed_at, content,"
                    + " agency_id, arrived_on, last_day) values ('" + first + "', '" + person
                    + "', 1, 'x', now(), '{}', '" + agency + "', '2026-01-12', '9999-12-31')");
            app.commit();
            act(app, agency);
            assertThat(number(app, seen)).isEqualTo(1);
        }
        try (Connection app = as(second);
                Statement statement = app.createStatement()) {
            assertThat(number(app, seen)).isZero();
            statement.execute("update service_listing set agency_id = '" + agency
                    + "' where id = (select id from service_listing limit 1)");
            assertThat(number(app, seen)).as("it serves there").isEqualTo(1);
            assertThat(statement.executeUpdate(
                            "update agency_staff_member set version = 2 where id = '" + person + "'"))
                    .isZero();
            app.rollback();
        }
        try (Connection app = as(first);
                Statement statement = app.createStatement()) {
            act(app, UUID.randomUUID());
            assertThat(number(app, seen)).isZero();
            assertThat(statement.executeUpdate(
                            "update agency_staff_member set version = 2 where id = '" + person + "'"))
                    .isZero();
        }
    }
}
