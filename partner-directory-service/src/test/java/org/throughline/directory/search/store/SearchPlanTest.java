package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A directory of a size at which reading all of it looks cheap to the planner. */
@QuarkusTest
class SearchPlanTest {

    private static final int SERVICES = 5_000;
    private static final int WANTED = 20;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.owner.password")
    String ownerPassword;

    @ConfigProperty(name = "quarkus.datasource.password")
    String appPassword;

    private static void enter(Statement statement, UUID district) throws SQLException {
        statement.execute("select set_config('throughline.tenant', '" + district + "', true)");
    }

    private static void write(Statement statement, UUID district) throws SQLException {
        statement.execute("insert into hsds_record"
                + " (tenant, id, source, kind, source_id, fields, content_hash, changed_by)"
                + " select d, md5(d::text || n)::uuid, 'default', 'services', n::text, '{}', '', d"
                + " from (select '" + district + "'::uuid as d) of, generate_series(0, " + SERVICES + ") n");
        statement.execute(
                "insert into service_listing (tenant, id, source_id, organization_id, name, organization_name,"
                        + " description, active, categories, languages, insurances, on_site_schools, content_hash, fact_version)"
                        + " select d, md5(d::text || n)::uuid, n::text, md5(d::text || 0)::uuid, 'Service ' || n, 'One', '', true,"
                        + " array['FOOD'], array['en'], '{}', '{}', '', 1"
                        + " from (select '" + district + "'::uuid as d) of, generate_series(1, " + SERVICES + ") n");
    }

    private void count() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "directory_owner", ownerPassword);
                Statement statement = owner.createStatement()) {
            statement.execute("analyze service_listing");
        }
    }

    @Test
    void whatIsFoundIsReadAndNothingElse() throws SQLException {
        UUID district = UUID.randomUUID();
        try (Connection app = DriverManager.getConnection(url, "directory_app", appPassword);
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            enter(statement, district);
            write(statement, district);
            app.commit();
            count();
            enter(statement, district);
            statement.execute("prepare found (text, double precision, text, uuid, integer, boolean) as "
                    + SearchSql.FOUND.replace('?', '$'));

            assertThat(rows(statement, "execute found ('{}', null, null, null, " + WANTED + ", false)"))
                    .isEqualTo(WANTED);
            assertThat(rows(
                            statement,
                            "select relname from pg_stat_xact_user_tables"
                                    + " where relname = 'service_listing' and seq_scan > 0"))
                    .isZero();
        }
    }

    private static int rows(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }
}
