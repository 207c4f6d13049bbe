package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTest {

    @ParameterizedTest
    @ValueSource(strings = {"app", "relay"})
    void whoOnlyWorksWithDataCanCreateNothing(String role) throws SQLException {
        try (Connection connection = connect("kit", role);
                Statement sql = connection.createStatement()) {
            assertRefused(sql, "create table mine (id int)");
            assertRefused(sql, "create temporary table mine (id int)");
            assertRefused(sql, "create schema mine");
            assertRefused(sql, "create extension hstore");
            assertRefused(sql, "create role other");
            assertRefused(sql, "alter role kit_" + role + " superuser");
            assertRefused(sql, "set role kit_owner");
        }
    }

    @ParameterizedTest
    @CsvSource({"directory", "consent", "referral", "kit"})
    void noRoleOfAServiceIsPrivileged(String database) throws SQLException {
        for (String role : PostgresDatabases.ROLES) {
            try (Connection connection = connect(database, role)) {
                assertThat(ask(
                                connection,
                                "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication"
                                        + " from pg_roles where rolname = current_user"))
                        .isEqualTo("f");
            }
        }
    }

    @Test
    void aRoleOfOneServiceCannotEnterTheDatabaseOfAnother() {
        assertThatThrownBy(() -> connect("consent", "referral_app", password("referral", "app")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> connect("kit", "kit_app", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theOwnerMigratesAndExtensionsAreThereForAll() throws SQLException {
        try (Connection owner = connect("kit", "owner");
                Statement sql = owner.createStatement()) {
            sql.execute("create table migrated (name citext, place earth)");
            sql.execute("grant select on migrated to kit_app");
            try (Connection app = connect("kit", "app")) {
                assertThat(ask(app, "select count(*) from migrated")).isEqualTo("0");
                assertThat(ask(app, "select similarity('counselor', 'counsellor') > 0.5 and 'A'::citext = 'a'"))
                        .isEqualTo("t");
            }
            sql.execute("drop table migrated");
            sql.execute("create extension hstore");
            sql.execute("drop extension hstore");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "listen_addresses, 127.0.0.1",
        "log_min_error_statement, panic",
        "max_connections, 300",
        "log_error_verbosity, terse",
        "log_parameter_max_length_on_error, 0",
        "server_encoding, UTF8",
        "search_path, 'public, extensions'"
    })
    void itIsSetUpSafely(String setting, String value) throws SQLException {
        try (Connection connection = connect("kit", "app")) {
            assertThat(ask(connection, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void lettersOutsideOfEnglishHaveUpperAndLowerCase() throws SQLException {
        try (Connection connection = connect("kit", "app")) {
            assertThat(ask(connection, "select lower('ÑÉ')")).isEqualTo("ñé");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAKill() throws SQLException {
        try (Connection owner = connect("kit", "owner");
                Statement sql = owner.createStatement()) {
            sql.execute("create table kept as select generate_series(1, 1000) as id");
        }
        ServersForTests.kill("postgres");
        ServersForTests.start("postgres");
        try (Connection owner = connect("kit", "owner");
                Statement sql = owner.createStatement()) {
            assertThat(ask(owner, "select count(*) from kept")).isEqualTo("1000");
            sql.execute("drop table kept");
        }
    }

    private static void assertRefused(Statement sql, String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .as(statement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(query)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return connect(database, database + "_" + role, password(database, role));
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        String host =
                System.getProperty("throughline.postgres.host") + ":" + System.getProperty("throughline.postgres.port");
        return DriverManager.getConnection("jdbc:postgresql://" + host + "/" + database, login);
    }

    private static String password(String database, String role) {
        return System.getProperty("throughline.postgres." + database + "." + role + ".password");
    }
}
