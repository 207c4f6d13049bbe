package org.throughline.e2e.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.throughline.local.stack.Settings;

/** A service's PostgreSQL database, entered as one of its roles: for the few tests that look behind the gateway. */
public final class Database implements AutoCloseable {

    private static final String PREFIX = "throughline.postgres.";

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** @param role {@code app}, as requests do, or {@code relay}, as the sender of facts does */
    public static Database open(Throughline throughline, String database, String role) throws SQLException {
        Settings settings = throughline.settings();
        String address = "jdbc:postgresql://" + settings.get(PREFIX + "host") + ":" + settings.get(PREFIX + "port")
                + "/" + database;
        String password = settings.get(PREFIX + database + "." + role + ".password");
        Connection connection = DriverManager.getConnection(address, database + "_" + role, password);
        connection.setAutoCommit(false);
        return new Database(connection);
    }

    /** As a request of this district. */
    public void actFor(String tenant) throws SQLException {
        texts("select set_config('throughline.tenant', ?, true)", tenant);
    }

    /** The first column of every row. */
    public List<String> texts(String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    public void forgetDistrict() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
