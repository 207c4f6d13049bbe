package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/**
 * A search that names a need has one plan for all filters, one that names none is put together from those that are wanted. All services
 * here have the need, so both have to find the same, filter by filter and all the way to the end.
 */
@QuarkusTest
class KeptPlanTest {

    private static final int SERVICES = 400;
    private static final String BEGIN = "\"near_latitude\": 41.5, \"near_longitude\": -90.5";
    private static final String DAY = "2026-11-28";

    private static UUID district;

    /** What a service has follows from its number. */
    private static String every(int nth, String what) {
        return "case when n % " + nth + " = 0 then array['" + what + "'] else array['other'] end";
    }

    private static UUID district() throws IOException, SQLException {
        if (district == null) {
            TestDistrict registered = TestDistrict.registered();
            registered.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
            UUID agency = registered.linkedAgency("o1");
            try (Connection app = PlainDatabase.asApplication();
                    Statement statement = app.createStatement()) {
                PlainDatabase.enter(statement, registered.tenant);
                write(statement, registered, agency);
                app.commit();
            }
            district = registered.tenant;
        }
        return district;
    }

    private static void write(Statement statement, TestDistrict of, UUID agency) throws SQLException {
        String numbered = " from (select '" + of.tenant + "'::uuid as d) of, generate_series(1, " + SERVICES + ") n";
        String id = "md5(d::text || 'kept' || n)::uuid";
        String organization = "'" + of.idOf("organizations", "o1") + "'::uuid";
        statement.execute("update service_listing set withdrawn = true");
        statement.execute("insert into hsds_record"
                + " (tenant, id, source, kind, source_id, fields, content_hash, changed_by)"
                + " select d, " + id + ", 'kept', 'services', n::text, '{}', '', d" + numbered);
        statement.execute("insert into service_listing (tenant, id, source_id, organization_id, agency_id, name,"
                + " organization_name, description, active, withdrawn, categories, languages, insurances, on_site_schools,"
                + " minimum_age, maximum_age, interpreted_languages, costs, competencies, treatments, accessibility,"
                + " served_postal_codes, telehealth, minimum_grade, maximum_grade, content_hash, fact_version)"
                + " select d, " + id + ", n::text, " + organization + ", case when n % 3 = 0 then '" + agency
                + "'::uuid end, 'Service ' || n, 'One', '', n % 5 > 0, n % 50 = 0, array['KEPT'], " + every(2, "es")
                + ", " + every(3, "MEDICAID") + ", '{}', n % 12, 6 + n % 12, "
                + every(4, "es") + ", " + every(5, "FREE") + ", " + every(3, "DEAF") + ", " + every(4, "PLAY") + ", "
                + every(5, "WHEELCHAIR") + ", case when n % 3 = 0 then '{52801}' when n % 3 = 1 then '{52700}'"
                + " else '{}' end::text[], n % 4 = 0, n % 8, 4 + n % 8, '', 1" + numbered);
        statement.execute("insert into service_hours (tenant, service_id, number, day, opens, closes, valid_to)"
                + " select d, " + id + ", 0, case when n % 2 = 0 then 'MONDAY' else 'FRIDAY' end, '09:00', '12:00',"
                + " case when n % 7 = 0 then '2020-06-30'::date end" + numbered);
        statement.execute("insert into capacity_report"
                + " (tenant, service_id, version, unit, vacancy, as_of, reported_by, ended_at)"
                + " select d, " + id
                + ", 1, 'places', n % 3, ('2026-11-0' || 1 + n % 9)::timestamptz, 'x', case when n % 11 = 0"
                + " then now() end" + numbered);
        statement.execute("insert into agreement (tenant, id, version, changed_by, changed_at, content,"
                + " organization_id, agency_id, open_from, open_until)"
                + " select d, md5(d::text)::uuid, 1, d, now(), jsonb_build_object('terms', jsonb_build_object('services',"
                + " (select jsonb_agg(" + id
                + ") from generate_series(1, 200) n)), 'compliance', '{\"evidence\": []}'::jsonb), "
                + organization + ", '" + agency
                + "', '2026-11-01', '2026-11-30' from (select '" + of.tenant + "'::uuid as d) of");
        // Two of three have a place, and one of these a second.
        statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude)"
                + " select d, " + id
                + ", place, 41 + ((n * 37 + place * 11) % 100) / 100.0, -91 + (n * 53 % 100) / 100.0"
                + numbered + ", generate_series(0, 1) place where n % 3 > place");
        statement.execute("insert into service_spot select * from spots_of('" + of.tenant
                + "', array(select id from service_listing where categories = '{KEPT}'))");
    }

    private static String found(Statement statement, String from) throws SQLException {
        return PlainDatabase.text(
                statement,
                "select string_agg(concat_ws(' ', name, id, metres), ', ' order by number) from (select *,"
                        + " row_number() over () as number from " + from + ") found");
    }

    private static String composed(String filters, String after, int limit) {
        return "search_services('{" + BEGIN + filters + "}', " + after + ", " + limit + ")";
    }

    private static String ofTheNeed(String filters) {
        return "{\"categories\": [\"KEPT\"], " + BEGIN + filters + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"languages\": [\"es\"]",
                ", \"languages\": [\"es\"], \"without_interpreter\": true",
                ", \"without_interpreter\": true",
                ", \"insurances\": [\"MEDICAID\"]",
                ", \"insurances_or_free\": [\"MEDICAID\"]",
                ", \"costs\": [\"FREE\", \"SLIDING_SCALE\"]",
                ", \"competencies\": [\"DEAF\"]",
                ", \"treatments\": [\"PLAY\"]",
                ", \"accessibility\": [\"WHEELCHAIR\"]",
                ", \"telehealth\": true",
                ", \"telehealth\": false",
                ", \"served_postal_code\": \"52801\"",
                ", \"youngest\": 5, \"oldest\": 7",
                ", \"lowest_grade\": 3, \"highest_grade\": 4",
                ", \"times\": [{\"day\": \"MONDAY\", \"opens\": \"11:00\", \"closes\": \"13:00\"}],"
                        + " \"least_minutes\": 60, \"day\": \"" + DAY + "\"",
                ", \"accepting\": true",
                ", \"open_since\": \"2026-11-05T00:00:00Z\"",
                ", \"agreed_on\": \"" + DAY + "\", \"evidence_required\": []",
                ", \"within_metres\": 20000",
                ", \"within_metres\": 30000, \"languages\": [\"es\"], \"youngest\": 7, \"oldest\": 7,"
                        + " \"open_since\": \"2026-11-02T00:00:00Z\"",
            })
    void bothFindTheSame(String filters) throws IOException, SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district());
            String all = found(statement, composed(filters, "null, null, null", SERVICES));

            assertThat(all).isNotEmpty();
            assertThat(found(
                            statement,
                            "search_services('" + ofTheNeed(filters) + "', null, null, null, " + SERVICES + ")"))
                    .isEqualTo(all);
            assertThat(found(
                            statement,
                            "search_from_somewhere(jsonb_populate_record(null::search_filter, '" + ofTheNeed(filters)
                                    + "'), '" + district() + "', null, null, " + SERVICES
                                    + ", in_space(41.5, -90.5), 'KEPT', null)"))
                    .isEqualTo(all);
        }
    }

    @Test
    void pagesOfBothJoin() throws IOException, SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district());
            for (int page = 20; page < 380; page += 60) {
                String after = PlainDatabase.text(
                        statement,
                        "select format('%L::double precision, %L, %L::uuid', metres, name, id) from search_services('"
                                + ofTheNeed("") + "', null, null, null, " + SERVICES + ") offset " + page + " limit 1");

                assertThat(found(statement, "search_services('" + ofTheNeed("") + "', " + after + ", 30)"))
                        .isNotEmpty()
                        .isEqualTo(found(statement, composed("", after, 30)));
            }
        }
    }
}
