package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that an earlier version of this service has left. */
@QuarkusTest
class MigrationTest {

    private static final String OWNER = "directory_owner";

    @Inject
    @FlywayDataSource("owner")
    Flyway flyway;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.owner.password")
    String password;

    @ConfigProperty(name = "throughline.postgres.superuser.password")
    String superuserPassword;

    private final String database = "migrated_" + UUID.randomUUID().toString().replace('-', '_');

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(url, "postgres", superuserPassword);
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @BeforeEach
    void makeDatabase() throws SQLException {
        asSuperuser(
                "create database " + database + " template throughline_model owner " + OWNER,
                "alter database " + database + " set search_path to public, extensions");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        asSuperuser("drop database " + database + " with (force)");
    }

    private FluentConfiguration migrations() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"), OWNER, password);
    }

    @Test
    void isMigratedToTheLatestByASessionOfItsOwn() {
        migrations()
                .target("44")
                .repeatableSqlMigrationPrefix("none was there yet")
                .load()
                .migrate();

        assertThat(migrations().load().migrate().success).isTrue();

        assertThat(migrations().load().info().pending()).isEmpty();
    }
}
