package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Services;
import org.throughline.directory.search.Sought;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.transaction.Transactions;

/** What is in memory is what was committed, whoever committed it when, and what is not known to be is asked of the database. */
@QuarkusTest
class KeptIndexesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ServiceQuery CHANGED =
            new Sought().needs(List.of("CHANGED")).query();

    @Inject
    SearchedFresh searched;

    @Inject
    Transactions transactions;

    @Inject
    Services services;

    @Inject
    Clock clock;

    private TenantId tenant;

    @BeforeEach
    void aDistrictOfItsOwn() {
        tenant = new TenantId(UUID.randomUUID());
    }

    private PlainListings listings() {
        return new PlainListings(tenant);
    }

    private Connection begun() throws SQLException {
        return listings().begun();
    }

    private void committed(String sql) throws SQLException {
        listings().committed(sql);
    }

    private String numbered(int from, int to) {
        return listings().numbered(from, to);
    }

    private String change(String which) {
        return listings().change(which);
    }

    private SearchedFresh.Answer ask(ServiceQuery query) {
        return searched.ask(tenant.value(), query);
    }

    private void inMemory(ServiceQuery query, String... names) {
        SearchedFresh.Answer answer = ask(query);
        assertThat(answer.inMemory()).isTrue();
        assertThat(answer.names()).containsExactly(names);
    }

    @Test
    void aDistrictWithoutServicesIsKeptTooAndItsFirstIsFound() throws SQLException {
        inMemory(ServiceQuery.ANY);
        committed(numbered(1, 1));
        inMemory(ServiceQuery.ANY, "Service 1");
    }

    @Test
    void whoHasWrittenIsNotAnsweredFromMemoryAndWhatIsRolledBackIsNotKept() throws SQLException {
        committed(numbered(1, 2));
        inMemory(CHANGED);

        assertThatThrownBy(() -> transactions
                        .forTenant(tenant, this::changedAndRefused)
                        .await()
                        .indefinitely())
                .hasMessage("answered by the database: [Service 1]");

        inMemory(CHANGED);
        inMemory(ServiceQuery.ANY, "Service 1", "Service 2");
    }

    private Uni<Void> changedAndRefused(Mutiny.Session session) {
        return PlainRows.written(session, change("source_id = '1'"))
                .chain(() -> services.listings(session, tenant, CHANGED.near()))
                .chain(listings -> SearchedFresh.answer(listings, CHANGED))
                .map(answer -> {
                    throw new IllegalStateException(
                            (answer.inMemory() ? "from memory: " : "answered by the database: ") + answer.names());
                });
    }

    /** Nobody reads a district for the first time by what he has written himself either. */
    @Test
    void whatWasReadByWhoHasWrittenIsNotKept() throws SQLException {
        committed(numbered(1, 2));

        assertThatThrownBy(() -> transactions
                        .forTenant(tenant, this::changedAndRefused)
                        .await()
                        .indefinitely())
                .hasMessage("answered by the database: [Service 1]");

        inMemory(CHANGED);
    }

    @Test
    void whoBeganBeforeAnotherAndCommitsAfterItIsNotLost() throws SQLException {
        committed(numbered(1, 3));
        inMemory(CHANGED);
        try (Connection slow = begun();
                Connection fast = begun()) {
            PlainListings.execute(slow, change("source_id = '1'"));
            PlainListings.execute(fast, change("source_id = '2'"));
            inMemory(CHANGED);
            fast.commit();
            inMemory(CHANGED, "Service 2");
            committed(change("source_id = '3'"));
            inMemory(CHANGED, "Service 2", "Service 3");
            slow.commit();
        }
        inMemory(CHANGED, "Service 1", "Service 2", "Service 3");
    }

    /** Its transaction is older than the first snapshot of all. */
    @Test
    void whoBeganBeforeTheDistrictWasReadIsNotLost() throws SQLException {
        committed(numbered(1, 2));
        try (Connection slow = begun()) {
            PlainListings.execute(slow, change("source_id = '1'"));
            inMemory(CHANGED);
            slow.commit();
        }
        inMemory(CHANGED, "Service 1");
    }

    @Test
    void whatIsRolledBackByAnotherChangesNothing() throws SQLException {
        committed(numbered(1, 2));
        inMemory(CHANGED);
        try (Connection refused = begun()) {
            PlainListings.execute(refused, change("source_id = '1'"));
            PlainListings.execute(refused, "savepoint before");
            PlainListings.execute(refused, change("source_id = '2'"));
            PlainListings.execute(refused, "rollback to before");
            inMemory(CHANGED);
            refused.rollback();
        }
        inMemory(CHANGED);
    }

    @Test
    void whatIsWrittenAfterASavepointIsSeen() throws SQLException {
        committed(numbered(1, 2));
        inMemory(CHANGED);
        try (Connection app = begun()) {
            PlainListings.execute(app, "savepoint before");
            PlainListings.execute(app, change("source_id = '2'"));
            inMemory(CHANGED);
            app.commit();
        }
        inMemory(CHANGED, "Service 2");
    }

    @Test
    void whereManyChangeAtOnceAllAreReadAnew() throws SQLException {
        committed(numbered(1, 400));
        inMemory(CHANGED);

        committed(change("source_id::integer <= 200"));
        assertThat(ask(CHANGED)).satisfies(answer -> {
            assertThat(answer.inMemory()).isTrue();
            assertThat(answer.names()).hasSize(200);
        });
        committed(change("source_id::integer <= 399"));
        assertThat(ask(CHANGED)).satisfies(answer -> {
            assertThat(answer.inMemory()).isTrue();
            assertThat(answer.names()).hasSize(399);
        });
        try (Connection app = begun();
                Statement statement = app.createStatement()) {
            assertThat(PlainDatabase.text(
                            statement,
                            "select string_agg(many::text, ' ' order by many) from (select count(service_id) as many"
                                    + " from listing_change where tenant = '" + tenant + "' group by made_in) changes"))
                    .as("noted of each transaction, nobody of more than 200")
                    .isEqualTo("0 0 200");
        }
    }

    @Test
    void whereManyHaveChangedOneByOneAllAreReadAnew() throws SQLException {
        committed(numbered(1, 300));
        inMemory(CHANGED);
        for (int round = 0; round < 6; round++) {
            committed(change("source_id::integer between 1 and 190"));
            committed(change("source_id::integer between 101 and 300"));
            assertThat(ask(CHANGED)).satisfies(answer -> {
                assertThat(answer.inMemory()).isTrue();
                assertThat(answer.names()).hasSize(300);
            });
        }
    }

    @Test
    void aLargeDistrictIsSearchedInTheDatabaseUntilItIsRead() throws SQLException {
        committed(numbered(1, 1200));
        committed(change("source_id = '1200'"));

        SearchedFresh.Answer first = ask(CHANGED);
        assertThat(first.inMemory()).isFalse();
        assertThat(first.names()).containsExactly("Service 1200");
        await().atMost(PATIENCE).until(() -> ask(CHANGED).inMemory());
        inMemory(CHANGED, "Service 1200");
        assertThat(ask(ServiceQuery.ANY).names()).hasSize(1200);

        committed(change("source_id = '7'"));
        inMemory(CHANGED, "Service 1200", "Service 7");
        committed(change("source_id::integer <= 300"));
        assertThat(ask(CHANGED).names()).hasSize(301);
        await().atMost(PATIENCE).until(() -> ask(CHANGED).inMemory());
        assertThat(ask(CHANGED).names()).hasSize(301);
    }

    private void read(KeptIndexes indexes) {
        read(indexes, tenant);
    }

    private void read(KeptIndexes indexes, TenantId of) {
        transactions.forTenant(of, session -> indexes.read(session, of)).await().indefinitely();
        indexes.release(of);
    }

    @Test
    void districtsForWhichThereIsNoRoomTogetherAreNotReadAgainAndAgain() throws SQLException {
        KeptIndexes indexes = new KeptIndexes(clock, 2000);
        committed(numbered(1, 1200));
        TenantId first = tenant;
        tenant = new TenantId(UUID.randomUUID());
        committed(numbered(1, 1200));

        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> {
            searched.ask(indexes, first.value(), CHANGED);
            searched.ask(indexes, tenant.value(), CHANGED);
            Set<TenantId> taken = indexes.taken();
            taken.forEach(each -> read(indexes, each));
            return taken.isEmpty();
        });

        committed(change("source_id = '7'"));
        assertThat(searched.ask(indexes, tenant.value(), CHANGED).names()).containsExactly("Service 7");
        assertThat(List.of(first, tenant))
                .filteredOn(each ->
                        searched.ask(indexes, each.value(), ServiceQuery.ANY).inMemory())
                .as("that has room alone")
                .hasSize(1);
    }

    @Test
    void aDistrictThatIsExactlyPagesLongIsReadWhole() throws SQLException {
        committed(numbered(1, 2000));
        KeptIndexes indexes = new KeptIndexes(clock, 5000);

        assertThat(searched.ask(indexes, tenant.value(), ServiceQuery.ANY).inMemory())
                .isFalse();
        assertThat(indexes.taken()).isEqualTo(Set.of(tenant));
        assertThat(indexes.taken()).isEmpty();
        assertThat(searched.ask(indexes, tenant.value(), ServiceQuery.ANY).inMemory())
                .isFalse();
        assertThat(indexes.taken()).as("while somebody reads it").isEmpty();
        read(indexes);

        SearchedFresh.Answer answer = searched.ask(indexes, tenant.value(), ServiceQuery.ANY);
        assertThat(answer.inMemory()).isTrue();
        assertThat(answer.names()).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void whatIsCommittedWhileADistrictIsReadIsNotLost() throws SQLException {
        committed(numbered(1, 1500));
        KeptIndexes indexes = new KeptIndexes(clock, 5000);
        searched.ask(indexes, tenant.value(), ServiceQuery.ANY);
        try (Connection slow = begun()) {
            PlainListings.execute(slow, change("source_id = '1'"));
            read(indexes);
            slow.commit();
        }

        SearchedFresh.Answer answer = searched.ask(indexes, tenant.value(), CHANGED);
        assertThat(answer.inMemory()).isTrue();
        assertThat(answer.names()).containsExactly("Service 1");
    }

    /** By then it may have been forgotten what has changed. */
    @Test
    void whatNobodyComparedForHalfAnHourIsReadAnew() throws SQLException {
        committed(numbered(1, 1500));
        AtomicReference<Instant> now = new AtomicReference<>(clock.instant());
        InstantSource source = now::get;
        KeptIndexes indexes = new KeptIndexes(source.withZone(ZoneOffset.UTC), 5000);
        searched.ask(indexes, tenant.value(), ServiceQuery.ANY);
        read(indexes);
        indexes.taken();

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(29)));
        assertThat(searched.ask(indexes, tenant.value(), ServiceQuery.ANY).inMemory())
                .isTrue();
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(31)));
        assertThat(searched.ask(indexes, tenant.value(), ServiceQuery.ANY).inMemory())
                .isFalse();
        assertThat(indexes.taken()).isEqualTo(Set.of(tenant));
    }

    @Test
    void aDistrictLargerThanAllThatMayBeKeptIsSearchedInTheDatabaseAndNotReadAgain() throws SQLException {
        committed(numbered(1, 1500));
        KeptIndexes indexes = new KeptIndexes(clock, 1100);
        searched.ask(indexes, tenant.value(), ServiceQuery.ANY);
        assertThat(indexes.taken()).isEqualTo(Set.of(tenant));
        read(indexes);

        committed(change("source_id = '7'"));
        SearchedFresh.Answer answer = searched.ask(indexes, tenant.value(), CHANGED);

        assertThat(answer.inMemory()).isFalse();
        assertThat(answer.names()).containsExactly("Service 7");
        assertThat(indexes.taken()).isEmpty();
    }

    @Test
    void anotherDistrictsServicesAreNotFound() throws SQLException {
        committed(numbered(1, 2));
        inMemory(ServiceQuery.ANY, "Service 1", "Service 2");
        TenantId other = new TenantId(UUID.randomUUID());

        assertThat(searched.ask(other.value(), ServiceQuery.ANY).names()).isEmpty();
        tenant = other;
        committed(numbered(5, 5));
        inMemory(ServiceQuery.ANY, "Service 5");
    }
}
