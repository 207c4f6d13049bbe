package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.Counted;
import org.throughline.directory.PlainDatabase;

/** A directory of a size at which reading all of it looks cheap to the planner. */
@QuarkusTest
class SearchPlanTest {

    private static final int SERVICES = 5_000;
    private static final int WANTED = 20;
    private static final int ONE_SPEAKS_SOMALI_AMONG = 100;

    private static void write(Statement statement, UUID district) throws SQLException {
        statement.execute("insert into hsds_record"
                + " (tenant, id, source, kind, source_id, fields, content_hash, changed_by)"
                + " select d, md5(d::text || n)::uuid, 'default', 'services', n::text, '{}', '', d"
                + " from (select '" + district + "'::uuid as d) of, generate_series(0, " + SERVICES + ") n");
        statement.execute(
                "insert into service_listing (tenant, id, source_id, organization_id, name, organization_name,"
                        + " description, active, categories, languages, insurances, on_site_schools, content_hash, fact_version)"
                        + " select d, md5(d::text || n)::uuid, n::text, md5(d::text || 0)::uuid, 'Service ' || n, 'One', '', true,"
                        + " array['FOOD'], case when n % " + ONE_SPEAKS_SOMALI_AMONG
                        + " = 0 then array['so'] else array['en'] end,"
                        + " '{}', '{}', '', 1"
                        + " from (select '" + district + "'::uuid as d) of, generate_series(1, " + SERVICES + ") n");
    }

    @Test
    void whatIsFoundIsReadAndNothingElse() throws SQLException {
        UUID district = UUID.randomUUID();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            write(statement, district);
            app.commit();
            PlainDatabase.analyze("service_listing");
            PlainDatabase.enter(statement, district);
            statement.execute(
                    "prepare found (text, double precision, text, uuid, integer, boolean) as " + SearchSql.FOUND);

            assertThat(PlainDatabase.rows(statement, "execute found ('{}', null, null, null, " + WANTED + ", false)"))
                    .isEqualTo(WANTED);
            assertThat(PlainDatabase.rows(
                            statement,
                            "select relname from pg_stat_xact_user_tables"
                                    + " where relname = 'service_listing' and seq_scan > 0"))
                    .isZero();
        }
    }

    /** Those that are for somebody else, as their spots say, are passed by without a look at their listings. */
    @Test
    void nearAPointOnlyTheListingsOfThoseThatCanFitAreLookedAt() throws SQLException {
        UUID district = UUID.randomUUID();
        int speaking = SERVICES / ONE_SPEAKS_SOMALI_AMONG;
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            write(statement, district);
            statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude)"
                    + " select tenant, id, 0, 41 + random(), -91 + random() from service_listing");
            statement.execute("insert into service_spot select * from spots_of('" + district
                    + "', array(select id from service_listing))");
            app.commit();
            PlainDatabase.analyze("service_listing, service_site, service_spot");
            PlainDatabase.enter(statement, district);

            assertThat(PlainDatabase.rows(
                            statement,
                            "select * from search_services('{\"categories\": [\"FOOD\"], \"languages\": [\"so\"],"
                                    + " \"near_latitude\": 41.5, \"near_longitude\": -90.5}', null, null, null, "
                                    + SERVICES
                                    + ")"))
                    .isEqualTo(speaking);
            assertThat(Integer.parseInt(PlainDatabase.text(
                            statement, "select pg_stat_get_xact_tuples_fetched('service_listing_pkey'::regclass)")))
                    .isLessThanOrEqualTo(speaking);
        }
    }

    /** However few are free: where nobody says what he costs, whoever takes another plan is passed by all the same. */
    @Test
    void nearAPointWhoTakesAnotherPlanAndIsNotFreeIsPassedByToo() throws SQLException {
        UUID district = UUID.randomUUID();
        int free = SERVICES / ONE_SPEAKS_SOMALI_AMONG;
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            write(statement, district);
            statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude)"
                    + " select tenant, id, 0, 41 + random(), -91 + random() from service_listing");
            statement.execute("update service_listing set costs = case when languages = '{so}' then array['FREE']"
                    + " else array['FREE', 'FEE'] end, insurances = '{PRIVATE}'");
            statement.execute("insert into service_spot select * from spots_of('" + district
                    + "', array(select id from service_listing))");
            app.commit();
            PlainDatabase.analyze("service_listing, service_site, service_spot");
            PlainDatabase.enter(statement, district);
            int before = listingsLookedAt(statement);

            assertThat(PlainDatabase.rows(
                            statement,
                            "select * from search_services('{\"categories\": [\"FOOD\"],"
                                    + " \"insurances_or_free\": [\"MEDICAID\"], \"near_latitude\": 41.5,"
                                    + " \"near_longitude\": -90.5}', null, null, null, " + SERVICES + ")"))
                    .isEqualTo(free);
            assertThat(listingsLookedAt(statement) - before).isLessThanOrEqualTo(free);
        }
    }

    /** Of how many places a service has only its district is counted, which is one of several. */
    @ParameterizedTest
    @ValueSource(strings = {"", ", \"words\": \"service\"", ", \"languages\": [\"so\"]"})
    void nearAPointOfWhatIsFoundNoPlacesAreReadButItsOwn(String filter) throws SQLException {
        UUID district = UUID.randomUUID();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            for (UUID one : List.of(UUID.randomUUID(), UUID.randomUUID(), district)) {
                PlainDatabase.enter(statement, one);
                write(statement, one);
                statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude)"
                        + " select tenant, id, 0, 41 + random(), -91 + random() from service_listing");
                statement.execute("insert into service_spot select * from spots_of('" + one
                        + "', array(select id from service_listing))");
                app.commit();
            }
            PlainDatabase.analyze("service_listing, service_site, service_spot");
            PlainDatabase.enter(statement, district);

            assertThat(PlainDatabase.rows(
                            statement,
                            "select * from search_services('{\"near_latitude\": 41.5, \"near_longitude\": -90.5"
                                    + filter + "}', null, null, null, " + WANTED + ")"))
                    .isEqualTo(WANTED);
            assertThat(PlainDatabase.rows(
                            statement,
                            "select relname from pg_stat_xact_user_tables"
                                    + " where relname = 'service_spot' and seq_scan > 0"))
                    .isZero();
        }
    }

    /** The plan of a search that begins somewhere is kept: it has to be right whatever had been counted when it was made. */
    @Test
    void theNearestAndThoseNowhereAreFoundByTheirIndexesWhateverWasCountedOfThem() throws SQLException {
        for (Counted counted : Counted.values()) {
            try (Connection app = PlainDatabase.asApplication();
                    Statement statement = app.createStatement()) {
                UUID district = UUID.randomUUID();
                PlainDatabase.enter(statement, district);
                write(statement, district);
                statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude)"
                        + " select tenant, id, 0, 41 + random(), -91 + random() from service_listing"
                        + " where source_id::integer > " + WANTED);
                statement.execute("insert into service_spot select * from spots_of('" + district
                        + "', array(select id from service_listing))");
                app.commit();
                counted.of("service_spot");
                PlainDatabase.enter(statement, district);
                int before = spotsLookedAt(statement);

                assertThat(PlainDatabase.rows(statement, foodBehind("null, null, null", WANTED)))
                        .isEqualTo(WANTED);
                assertThat(PlainDatabase.rows(
                                statement, foodBehind("'Infinity', '', '" + new UUID(0, 0) + "'", 2 * WANTED)))
                        .isEqualTo(WANTED);

                assertThat(spotsLookedAt(statement) - before).isLessThan(20 * WANTED);
                assertThat(PlainDatabase.text(
                                statement,
                                "select seq_scan from pg_stat_xact_user_tables where relname = 'service_spot'"))
                        .isEqualTo("0");
            }
        }
    }

    private static int spotsLookedAt(Statement statement) throws SQLException {
        return Integer.parseInt(
                PlainDatabase.text(
                        statement,
                        "select sum(pg_stat_get_xact_tuples_returned(oid)) from pg_class where relname like 'service\\_spot\\_%'"));
    }

    private static String foodBehind(String position, int limit) {
        return "select * from search_services('{\"categories\": [\"FOOD\"], \"near_latitude\": 41.5,"
                + " \"near_longitude\": -90.5}', " + position + ", " + limit + ")";
    }

    /** Where nobody near has agreed, walking outward would look at all of them. */
    @Test
    void theFewWhoHaveAgreedAreFoundWithoutALookAtTheOthers() throws SQLException {
        UUID district = UUID.randomUUID();
        int agreed = SERVICES / ONE_SPEAKS_SOMALI_AMONG;
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            write(statement, district);
            statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude)"
                    + " select tenant, id, 0, 41 + random(), -91 + random() from service_listing");
            statement.execute("update service_listing set organization_id = md5('" + district
                    + "' || '1')::uuid, agency_id = '" + district + "' where languages = '{so}'");
            statement.execute("insert into service_spot select * from spots_of('" + district
                    + "', array(select id from service_listing))");
            statement.execute("insert into agreement (tenant, id, version, changed_by, changed_at, content,"
                    + " organization_id, agency_id, open_from, open_until)"
                    + " select d, d, 1, d, now(), '{\"terms\": {\"services\": []}, \"compliance\": {\"evidence\": []}}', md5(d || '1')::uuid, d,"
                    + " '2026-11-01', '2026-11-30' from (select '" + district + "'::uuid as d) of");
            app.commit();
            PlainDatabase.analyze("service_listing, service_site, service_spot, agreement");
            PlainDatabase.enter(statement, district);

            int before = listingsLookedAt(statement);
            assertThat(PlainDatabase.rows(statement, agreedOn("2026-11-30"))).isEqualTo(agreed);
            assertThat(listingsLookedAt(statement) - before).isLessThanOrEqualTo(agreed);
            assertThat(PlainDatabase.rows(statement, agreedOn("2026-12-01"))).isZero();
        }
    }

    /** By the session, also to write what is searched, as long as it has not told so yet. */
    private static int listingsLookedAt(Statement statement) throws SQLException {
        return Integer.parseInt(PlainDatabase.text(
                statement, "select pg_stat_get_xact_tuples_fetched('service_listing_pkey'::regclass)"));
    }

    private static String agreedOn(String day) {
        return "select * from search_services('{\"categories\": [\"FOOD\"], \"agreed_on\": \"" + day
                + "\", \"near_latitude\": 41.5, \"near_longitude\": -90.5}', null, null, null, " + SERVICES + ")";
    }
}
