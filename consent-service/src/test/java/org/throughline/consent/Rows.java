package org.throughline.consent;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A district's rows as the application's role sees and writes them, past every operation. */
public record Rows(District district) {

    public long count(String from) {
        try (Connection connection = connected();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + from)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void execute(String change) throws SQLException {
        try (Connection connection = connected();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private Connection connected() throws SQLException {
        Config config = ConfigProvider.getConfig();
        Connection connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.owner.jdbc.url", String.class),
                "consent_app",
                config.getValue("throughline.postgres.consent.app.password", String.class));
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('throughline.tenant', '" + district.id() + "', false)");
        }
        return connection;
    }
}
