package org.throughline.directory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the tests in plain SQL: how a statement is planned shows there, not in what a service answers. */
public final class PlainDatabase {

    private PlainDatabase() {}

    /** As the service, in one transaction after another. */
    public static Connection asApplication() throws SQLException {
        Connection connection = open("directory_app", "quarkus.datasource.password");
        connection.setAutoCommit(false);
        return connection;
    }

    /** As who owns the tables, in one transaction after another. */
    public static Connection asOwner() throws SQLException {
        Connection connection = open("directory_owner", "quarkus.datasource.owner.password");
        connection.setAutoCommit(false);
        return connection;
    }

    /** As who works for all districts, each statement by itself. */
    public static Connection asRelay() throws SQLException {
        return open("directory_relay", "quarkus.datasource.relay.password");
    }

    /** PostgreSQL counts these tables' rows, as it does by itself now and then. */
    public static void analyze(String tables) throws SQLException {
        asOwner("analyze " + tables);
    }

    /** PostgreSQL has never counted the table's rows. */
    public static void forgetCounts(String table) throws SQLException {
        asOwner("select pg_clear_relation_stats('public', '%1$s')".formatted(table));
        asOwner("select pg_clear_attribute_stats('public', '%1$s', attname, false) from pg_attribute".formatted(table)
                + " where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped".formatted(table));
    }

    /** PostgreSQL has counted next to no rows of a large table, as where most were not committed when it did. */
    public static void rememberFewRows(String table) throws SQLException {
        asOwner("select pg_restore_relation_stats('schemaname', 'public', 'relname', '" + table
                + "', 'relpages', 10000, 'reltuples', 1::real)");
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection owner = open("directory_owner", "quarkus.datasource.owner.password");
                Statement executed = owner.createStatement()) {
            executed.execute(statement);
        }
    }

    private static Connection open(String login, String password) throws SQLException {
        return DriverManager.getConnection(
                configured("quarkus.datasource.owner.jdbc.url"), login, configured(password));
    }

    private static String configured(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    /** Until the end of the transaction. */
    public static void enter(Statement statement, UUID district) throws SQLException {
        statement.execute("select set_config('throughline.tenant', '" + district + "', true)");
    }

    public static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    public static int rows(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }
}
