package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.Services;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.transaction.Transactions;

/** What is asked again and again is parsed and planned once: a statement that is too long to be kept would be each time. */
@QuarkusTest
class KeptStatementsTest {

    @Inject
    Transactions transactions;

    @Inject
    Services services;

    @Test
    void theStatementsOfSearchAndMatchAreKept() {
        List<@Nullable Object[]> kept = transactions
                .forTenant(new TenantId(UUID.randomUUID()), this::asked)
                .await()
                .indefinitely();

        assertThat(kept)
                .extracting(row -> (String) row[0])
                .contains(TraitsSql.found(true), SearchSql.COUNT_FOUND, SearchSql.FOUND);
    }

    /** And what the session that was asked keeps. */
    private Uni<List<@Nullable Object[]>> asked(Mutiny.Session session) {
        return services.traits(session, ServiceQuery.ANY, 1, new ServiceTraits.Asked(true, LocalDate.EPOCH))
                .chain(() -> services.count(session, ServiceQuery.ANY, 1))
                .chain(() -> services.find(session, ServiceQuery.ANY, Optional.empty(), 1))
                .chain(() -> PlainRows.of(session, "select statement from pg_prepared_statements"));
    }
}
