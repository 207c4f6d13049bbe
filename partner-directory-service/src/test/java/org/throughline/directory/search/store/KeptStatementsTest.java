package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.InOrder;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.Services;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.transaction.Transactions;

/** What is asked again and again is parsed and planned once: a statement that is too long to be kept would be each time. */
@QuarkusTest
class KeptStatementsTest {

    private static final int CHANGES = 1_000;
    /** After so many PostgreSQL has settled, also where the session planned the statement for a smaller table before. */
    private static final int OFTEN = 100;

    @Inject
    Transactions transactions;

    @Inject
    Services services;

    @Inject
    BelievedReports believed;

    private final TenantId district = new TenantId(UUID.randomUUID());

    @Test
    void theStatementsOfSearchAndMatchAreKept() {
        List<@Nullable Object[]> kept =
                transactions.forTenant(district, this::kept).await().indefinitely();

        assertThat(kept)
                .extracting(row -> (String) row[0])
                .contains(
                        TraitsSql.found(true),
                        SearchSql.COUNT_FOUND,
                        SearchSql.FOUND,
                        IndexSql.NOW,
                        IndexSql.AGREED,
                        IndexSql.FOUND);
    }

    /** Its plans would be made for few changes, and for few found, each time that there are few. */
    @Test
    void theStatementsOfListingsInMemoryArePlannedOnce() throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district.value());
            statement.execute("insert into listing_change (tenant, service_id) select '" + district
                    + "', md5(n::text)::uuid from generate_series(1, " + CHANGES + ") n");
            app.commit();
        }
        PlainDatabase.analyze("listing_change");

        transactions
                .forTenant(district, session -> plannedAfterMany(session).chain(settled -> plannedAfterMany(session)
                        .invoke(later -> assertThat(later).hasSize(2).containsExactlyInAnyOrderElementsOf(settled))))
                .await()
                .indefinitely();
    }

    /** How often each was planned for what it asked. */
    private static Uni<List<List<@Nullable Object>>> plannedAfterMany(Mutiny.Session session) {
        UUID[] one = {UUID.randomUUID()};
        return IndexReading.moment(session, null, Optional.empty())
                .chain(moment ->
                        InOrder.numbered(number -> IndexReading.moment(session, moment.snapshot(), Optional.empty())
                                .chain(() -> PlainRows.of(session, IndexSql.FOUND, one, new Double[] {1.0}, true, one))
                                .map(found -> number == OFTEN)))
                .chain(() -> PlainRows.of(session, "select statement, custom_plans from pg_prepared_statements"))
                .map(rows -> rows.stream()
                        .map(Arrays::asList)
                        .filter(row -> IndexSql.NOW.equals(row.get(0)) || IndexSql.FOUND.equals(row.get(0)))
                        .toList());
    }

    private Uni<Void> asked(Listings listings) {
        return listings.traits(ServiceQuery.ANY, 1, new ServiceTraits.Asked(true, LocalDate.EPOCH))
                .chain(() -> listings.count(ServiceQuery.ANY, 1))
                .chain(() -> listings.find(ServiceQuery.ANY, Optional.empty(), 1))
                .replaceWithVoid();
    }

    /** And what the session that was asked keeps. */
    private Uni<List<@Nullable Object[]>> kept(Mutiny.Session session) {
        return asked(new SearchedListings(session, believed))
                .chain(() -> services.listings(session, district, Optional.empty()))
                .chain(this::asked)
                .chain(() -> PlainRows.of(session, "select statement from pg_prepared_statements"));
    }
}
