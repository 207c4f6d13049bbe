package org.throughline.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TenantIsolationTest {

    @Inject
    TenantIsolation isolation;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.owner.password")
    String ownerPassword;

    @Test
    void everyTableOfTheKitIsIsolated() {
        assertThat(faults()).isEmpty();
    }

    /** The check is tested by breaking what it looks for, one thing at a time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            alter table probe no force row level security             | alter table probe force row level security | probe: row-level security is not enabled and forced
            alter table probe disable row level security              | alter table probe enable row level security | probe: row-level security is not enabled and forced
            alter policy probe_tenant on probe using (true)           | alter policy probe_tenant on probe using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid) | probe: no policy names the tenant for reading and writing
            create unique index leak on probe (id)                    | drop index leak | probe: unique index leak does not begin with the tenant
            create view glimpse as select note from probe             | drop view glimpse | glimpse: the view runs with the rights of its owner
            create materialized view copy as select note from probe   | drop materialized view copy | copy: a materialized view has no row-level security
            create function peek() returns int language sql security definer as 'select 1' | drop function peek | peek: a security-definer function
            """)
    void whatWouldLeakIsFound(String leak, String mend, String fault) throws SQLException {
        execute(leak);
        try {
            assertThat(faults()).containsExactly(fault);
        } finally {
            execute(mend);
        }
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        return isolation.faults().await().atMost(Duration.ofSeconds(10));
    }

    private void execute(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "kit_owner", ownerPassword);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
