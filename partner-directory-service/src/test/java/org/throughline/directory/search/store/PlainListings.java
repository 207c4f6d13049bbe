package org.throughline.directory.search.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.throughline.directory.PlainDatabase;
import org.throughline.kit.tenancy.TenantId;

/** A district's listings in plain SQL, which say next to nothing. */
record PlainListings(TenantId tenant) {

    /** A transaction of the service's, in the district. */
    Connection begun() throws SQLException {
        Connection app = PlainDatabase.asApplication();
        try (Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, tenant.value());
        }
        return app;
    }

    static void execute(Connection app, String sql) throws SQLException {
        try (Statement statement = app.createStatement()) {
            statement.execute(sql);
        }
    }

    void committed(String sql) throws SQLException {
        try (Connection app = begun()) {
            execute(app, sql);
            app.commit();
        }
    }

    /** Adds those whose numbers these are, named by them, to serve a need that is called KEPT. */
    String numbered(int from, int to) {
        return "insert into service_listing (tenant, id, source_id, organization_id, name, organization_name, description, active,"
                + " categories, languages, insurances, on_site_schools, content_hash, fact_version)"
                + " select d, md5(d::text || n)::uuid, n::text, d, 'Service ' || n, 'One', '', true, '{KEPT}', '{}', '{}', '{}', '', 1"
                + " from (select '" + tenant + "'::uuid as d) of, generate_series(" + from + ", " + to + ") n";
    }

    /** Lets some serve a need that is called CHANGED. */
    String change(String which) {
        return "update service_listing set categories = '{CHANGED}' where tenant = '" + tenant + "' and " + which;
    }
}
