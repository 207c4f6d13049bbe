package org.throughline.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The service's database, as its superuser sees it. */
final class Database {

    private static final String UNSENT = "select count(*) from outbox_event where sent_at is null";
    private static final String SEQUENTIAL_SCANS =
            "select relname, seq_scan from pg_stat_user_tables where n_live_tup >= 10000 and relname <> 'outbox_event'";

    private Database() {}

    /** As some time after an import: its facts are sent, and autovacuum has caught up with it. */
    static void settle() throws SQLException, InterruptedException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            while (number(statement, UNSENT) > 0) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            statement.execute("vacuum analyze");
        }
    }

    /** How often each large table was read from its beginning to its end; sessions tell it when they are idle. */
    static Map<String, Long> sequentialScans() throws SQLException, InterruptedException {
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

    private static Connection superuser() throws SQLException {
        String url = "jdbc:postgresql://" + System.getProperty("throughline.postgres.host") + ":"
                + System.getProperty("throughline.postgres.port") + "/directory";
        return DriverManager.getConnection(
                url, "postgres", System.getProperty("throughline.postgres.superuser.password"));
    }
}
