package org.throughline.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database for each service with three roles: the owner migrates it; app and relay own nothing and may do only what a migration grants them.
 * Extensions live in a schema of their own. Can be repeated: a database that is complete carries a comment that says so.
 */
final class PostgresDatabases {

    static final List<String> SERVICES = List.of("directory", "consent", "referral", "kit");
    static final List<String> ROLES = List.of("owner", "app", "relay");
    static final String KEYCLOAK_PASSWORD = "keycloak.database.password";

    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "unaccent", "btree_gist", "pgcrypto", "cube", "earthdistance", "citext");
    private static final String MODEL = "throughline_model";
    private static final String COMPLETE = "throughline: complete";

    private final Secrets secrets;

    PostgresDatabases(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Opens a connection to a database. */
    interface Connections {
        Connection to(String database) throws SQLException;
    }

    static Map<String, String> passwords(Secrets secrets) {
        Map<String, String> passwords = new TreeMap<>();
        for (String database : SERVICES) {
            for (String role : ROLES) {
                String key = passwordKey(database, role);
                passwords.put(key, secrets.of(key));
            }
        }
        return passwords;
    }

    private static String passwordKey(String database, String role) {
        return "throughline.postgres." + database + "." + role + ".password";
    }

    void provide(Connection administration, Connections connections) throws SQLException {
        try (administration;
                Statement sql = administration.createStatement()) {
            for (String database : SERVICES) {
                if (!isComplete(sql, database)) {
                    provideModel(sql, connections);
                    provideService(sql, connections, database);
                }
            }
            if (!isComplete(sql, "keycloak")) {
                provideKeycloak(sql);
            }
        }
    }

    static boolean isComplete(Statement sql, String database) throws SQLException {
        return answersTrue(
                sql,
                "select exists (select from pg_database where datname = '" + database
                        + "' and shobj_description(oid, 'pg_database') = '" + COMPLETE + "')");
    }

    /** A database with the extensions, from which the others are copied: making them seven times over is slow. */
    private static void provideModel(Statement sql, Connections connections) throws SQLException {
        if (isComplete(sql, MODEL)) {
            return;
        }
        sql.execute("drop database if exists " + MODEL);
        sql.execute("create database " + MODEL);
        try (Connection connection = connections.to(MODEL);
                Statement model = connection.createStatement()) {
            model.execute("create schema extensions");
            model.execute("grant usage on schema extensions to public");
            for (String extension : EXTENSIONS) {
                model.execute("create extension " + extension + " schema extensions");
            }
        }
        sql.execute("comment on database " + MODEL + " is '" + COMPLETE + "'");
    }

    private void provideService(Statement sql, Connections connections, String database) throws SQLException {
        for (String role : ROLES) {
            provideRole(sql, database + "_" + role, secrets.of(passwordKey(database, role)));
        }
        sql.execute("drop database if exists " + database + " with (force)");
        sql.execute("create database " + database + " template " + MODEL + " owner " + database + "_owner");
        sql.execute("revoke all on database " + database + " from public");
        sql.execute("grant connect on database " + database + " to " + database + "_app, " + database + "_relay");
        sql.execute("alter database " + database + " set search_path to public, extensions");
        try (Connection connection = connections.to(database);
                Statement inside = connection.createStatement()) {
            inside.execute("revoke all on schema public from public");
            inside.execute("grant usage on schema public to " + database + "_app, " + database + "_relay");
        }
        sql.execute("comment on database " + database + " is '" + COMPLETE + "'");
    }

    private void provideKeycloak(Statement sql) throws SQLException {
        provideRole(sql, "keycloak", secrets.of(KEYCLOAK_PASSWORD));
        sql.execute("drop database if exists keycloak with (force)");
        sql.execute("create database keycloak owner keycloak");
        sql.execute("revoke all on database keycloak from public");
        sql.execute("comment on database keycloak is '" + COMPLETE + "'");
    }

    /** Names are ours and passwords are base64url: neither needs quoting beyond the quotes. */
    private static void provideRole(Statement sql, String role, String password) throws SQLException {
        boolean exists = answersTrue(sql, "select exists (select from pg_roles where rolname = '" + role + "')");
        sql.execute((exists ? "alter" : "create") + " role " + role
                + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '" + password + "'");
    }

    private static boolean answersTrue(Statement sql, String query) throws SQLException {
        try (ResultSet answer = sql.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
