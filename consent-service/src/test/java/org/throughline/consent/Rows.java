package org.throughline.consent;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A district's rows as the application's role sees and writes them, past every operation. */
public record Rows(District district) {

    public long count(String from) {
        return Long.parseLong(texts("select count(*) from " + from).get(0));
    }

    /** The first column of what is found. */
    public List<String> texts(String query) {
        try (Connection connection = connected();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
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
