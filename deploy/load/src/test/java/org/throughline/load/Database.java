package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A service's database, as its superuser sees it. */
record Database(String name) {

    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);

    private static final String LINK =
            """
            insert into agency_link (tenant, organization_id, version, agency_id, linked_by, linked_at)
            select tenant, id, 1, ?, 'load', now() from hsds_record where tenant = ? and kind = 'organizations'""";

    private static final String SOME_ORGANIZATIONS =
            "select id from hsds_record where tenant = ? and kind = 'organizations' order by md5(id::text) limit ?";

    private static final String UNSENT = "select count(*) from outbox_event where sent_at is null";
    private static final String SEQUENTIAL_SCANS =
            "select relname, seq_scan from pg_stat_user_tables where n_live_tup >= 10000 and relname <> 'outbox_event'";

    /** All organizations of a district to one agency: one request for each would take longer than what is measured. */
    void linkOrganizations(UUID tenant, UUID agency) throws SQLException {
        try (Connection superuser = superuser();
                PreparedStatement link = superuser.prepareStatement(LINK)) {
            link.setObject(1, agency);
            link.setObject(2, tenant);
            assertThat(link.executeUpdate()).as("organizations linked").isPositive();
        }
    }

    /** Some of a district's organizations, from all over it. */
    List<UUID> organizations(UUID tenant, int most) throws SQLException {
        try (Connection superuser = superuser();
                PreparedStatement some = superuser.prepareStatement(SOME_ORGANIZATIONS)) {
            some.setObject(1, tenant);
            some.setInt(2, most);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = some.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    /** As some time after an import: its facts are sent, and autovacuum has caught up with it. */
    void settle() throws SQLException, InterruptedException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            long end = System.nanoTime() + LONGEST_SENDING.toNanos();
            for (long unsent = number(statement, UNSENT); unsent > 0; unsent = number(statement, UNSENT)) {
                assertThat(System.nanoTime())
                        .as("%d facts are not sent after %s", unsent, LONGEST_SENDING)
                        .isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(500);
            }
            statement.execute("vacuum analyze");
        }
    }

    /** How often each large table was read from its beginning to its end; sessions tell it when they are idle. */
    Map<String, Long> sequentialScans() throws SQLException, InterruptedException {
        TimeUnit.SECONDS.sleep(2);
        Map<String, Long> counts = new TreeMap<>();
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENTIAL_SCANS)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A number that one row tells. */
    long number(String query) throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            return number(statement, query);
        }
    }

    Connection superuser() throws SQLException {
        return connection("postgres", System.getProperty("throughline.postgres.superuser.password"));
    }

    /** As the service itself works there. */
    Connection application() throws SQLException {
        return connection(name + "_app", System.getProperty("throughline.postgres." + name + ".app.password"));
    }

    private Connection connection(String user, String password) throws SQLException {
        String url = "jdbc:postgresql://" + System.getProperty("throughline.postgres.host") + ":"
                + System.getProperty("throughline.postgres.port") + "/" + name;
        return DriverManager.getConnection(url, user, password);
    }
}
