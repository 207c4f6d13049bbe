package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Services;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;

/** What is known in memory and what is read beside it are of one agency, also where the link changes between the two. */
@QuarkusTest
class LinkedMeanwhileTest {

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Transactions transactions;

    @Inject
    Services services;

    @BeforeEach
    void aServiceOfOneOfTwoAgencies() throws SQLException {
        committed("insert into agency (tenant, id, name, intake_email, state, proposed_by, version, fact_version)"
                + " select '" + tenant + "', id, 'Agency', id || '@example.org', 'VERIFIED', 'a test', 1, 1"
                + " from unnest('{" + one + "," + other + "}'::uuid[]) id");
        committed(
                "insert into service_listing (tenant, id, source_id, organization_id, agency_id, name, organization_name,"
                        + " description, active, categories, languages, insurances, on_site_schools, content_hash, fact_version)"
                        + " select t, t, 's', t, '" + one + "', 'S', 'O', '', true, '{}', '{}', '{}', '{}', '', 1"
                        + " from (select '" + tenant + "'::uuid as t) of");
    }

    private void committed(String sql) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, tenant.value());
            statement.execute(sql);
            app.commit();
        }
    }

    private Uni<Listings> thenLinkedTo(String agency, Listings known) {
        return OnWorker.andBack(() -> {
            try {
                committed("update service_listing set agency_id = " + agency);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return known;
        });
    }

    private Uni<List<FoundService>> found(Mutiny.Session session, String linked) {
        return services.listings(session, tenant, Optional.empty())
                .invoke(known -> assertThat(known).isInstanceOf(IndexedListings.class))
                .chain(known -> thenLinkedTo(linked, known))
                .chain(known -> known.find(ServiceQuery.ANY, Optional.empty(), 10));
    }

    private FoundService.LinkedAgency agencyFoundWhile(String linked) {
        return transactions
                .forTenant(tenant, session -> found(session, linked))
                .await()
                .indefinitely()
                .get(0)
                .agency();
    }

    @Test
    void anAgencyIsToldWithItsOwnAddress() {
        assertThat(agencyFoundWhile("'" + other + "'"))
                .isEqualTo(new FoundService.LinkedAgency(other, true, other + "@example.org"));
        assertThat(agencyFoundWhile("null")).isNull();
        assertThat(agencyFoundWhile("'" + one + "'"))
                .isEqualTo(new FoundService.LinkedAgency(one, true, one + "@example.org"));
    }
}
