package org.throughline.kit.transaction;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The tests' server as its superuser: what may befall the connections of the application. */
public final class DatabaseServer implements AutoCloseable {

    /** A connection that runs what {@link ProbeResource} pauses with. */
    public static final String IN_STATEMENT = "state = 'active' and query like '%pg_sleep%'";

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final String OF_APPLICATION = "usename = 'kit_app' and datname = 'kit'";

    private final Connection superuser;

    public DatabaseServer(String url) throws SQLException {
        superuser = DriverManager.getConnection(
                url, "postgres", System.getProperty("throughline.postgres.superuser.password"));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whoever asks next needs a new connection. */
    void endConnections() throws SQLException {
        end("true");
        await().atMost(WAIT).until(() -> number("select count(*) from pg_stat_activity where " + OF_APPLICATION) == 0);
    }

    /** Ends the connection that is seen doing this, as soon as it is. */
    void endWhen(String doing) {
        await().atMost(WAIT).pollInterval(Duration.ofMillis(20)).until(() -> end(doing) > 0);
    }

    /** Waits until a connection of the application is seen doing this. */
    public void awaitConnection(String doing) {
        await().atMost(WAIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        number("select count(*) from pg_stat_activity where " + OF_APPLICATION + " and (" + doing + ")")
                                > 0);
    }

    private long end(String doing) throws SQLException {
        return number("select count(pg_terminate_backend(pid)) from pg_stat_activity where " + OF_APPLICATION + " and ("
                + doing + ")");
    }

    /** The server takes no new connection, and ends when those that are open are closed: this one of ours too. */
    void beginShuttingDown() throws SQLException {
        long postmaster = number("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint");
        ProcessHandle.of(postmaster).orElseThrow().destroy();
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
