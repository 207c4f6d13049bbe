package org.throughline.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

@QuarkusTest
class TransactionsTest {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Inject
    Transactions transactions;

    @Inject
    Ids ids;

    @Inject
    CommitCounter commits;

    private final TenantId here = new TenantId(UUID.randomUUID());
    private final TenantId there = new TenantId(UUID.randomUUID());

    @Test
    void whatIsWrittenIsThereForItsTenantAndForNoOther() {
        add(here, "mine");
        assertThat(notes(here)).containsExactly("mine");
        assertThat(notes(there)).isEmpty();
    }

    @Test
    void aFailureAfterAWriteLeavesNothing() {
        Uni<Void> failing = transactions.forTenant(here, session -> insert(session, here, "half")
                .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("no"))));
        assertThatThrownBy(() -> failing.await().atMost(WAIT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(notes(here)).isEmpty();
    }

    @Test
    void plainRowsAreReadInTheTransactionAndForItsTenantAlone() {
        add(there, "theirs");
        List<Object[]> rows = transactions
                .forTenant(here, session -> insert(session, here, "mine")
                        .chain(() -> PlainRows.of(
                                session, "select tenant, note, version from probe where note <> $1", "other")))
                .await()
                .atMost(WAIT);
        assertThat(rows).containsExactly(new Object[] {here.value(), "mine", 0L});
        List<Object[]> withoutTenant = transactions
                .withoutTenant(session -> PlainRows.of(session, "select note from probe"))
                .await()
                .atMost(WAIT);
        assertThat(withoutTenant).isEmpty();
    }

    @Test
    void plainRowsThatCannotBeReadLeaveNothing() {
        Uni<List<Object[]>> failing = transactions.forTenant(here, session -> insert(session, here, "half")
                .chain(() -> PlainRows.of(session, "select 1 / cast($1 as integer)", 0)));
        assertThatThrownBy(() -> failing.await().atMost(WAIT)).hasMessageContaining("division by zero");
        assertThat(notes(here)).isEmpty();
    }

    @Test
    void plainStatementsThatAreAskedAtOnceRunInTheirOrder() {
        String insert = "insert into probe (tenant, id, note, version) values ($1, $2, $3, 0)";
        String count = "select count(*), octet_length(decode($1, 'hex')), decode($1, 'hex') from probe";
        List<Object[]> counted = transactions
                .forTenant(here, session -> Uni.join()
                        .all(
                                PlainRows.of(session, count, "00ff"),
                                PlainRows.written(session, insert, here.value(), UUID.randomUUID(), "first")
                                        .map(rows -> List.<Object[]>of(new Object[] {rows})),
                                PlainRows.of(session, count, "00ff"))
                        .andFailFast()
                        .map(all -> List.of(
                                all.get(0).get(0), all.get(1).get(0), all.get(2).get(0))))
                .await()
                .atMost(WAIT);
        byte[] bytes = {0, -1};
        assertThat(counted).containsExactly(new Object[] {0L, 2, bytes}, new Object[] {1}, new Object[] {1L, 2, bytes});
    }

    @Test
    void oneOfSeveralAskedAtOnceThatFailsLeavesNothing() {
        Uni<List<Object[]>> failing = transactions.forTenant(
                here, session -> insert(session, here, "half").chain(() -> Uni.combine()
                        .all()
                        .unis(
                                PlainRows.of(session, "select 1 / cast($1 as integer)", 0),
                                PlainRows.of(session, "select note from probe"))
                        .with((none, notes) -> notes)));
        assertThatThrownBy(() -> failing.await().atMost(WAIT)).hasMessageContaining("division by zero");
        assertThat(notes(here)).isEmpty();
    }

    @Test
    void aThrowingStepRollsBackTheSameWay() {
        Uni<String> failing = transactions.forTenant(here, session -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> failing.await().atMost(WAIT)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What follows is sent without waiting for that, so that it must be refused by PostgreSQL. */
    @Test
    void whereItCannotBeToldWhoWorksNothingIsDoneAndThatIsWhy() {
        Caller unspeakable = Caller.system(here, "U+0000: \0");
        AtomicBoolean read = new AtomicBoolean();
        for (int i = 0; i < 20; i++) {
            Uni<List<Object[]>> failing = transactions.as(unspeakable, session -> insert(session, here, "by nobody")
                    .chain(() -> PlainRows.of(session, "select note from probe"))
                    .invoke(() -> read.set(true)));
            assertThatThrownBy(() -> failing.await().atMost(WAIT)).hasMessageContaining("U+0000");
            assertThat(notes(here)).isEmpty();
        }
        assertThat(read).isFalse();
    }

    @Test
    void aTransactionInsideATransactionFailsAtOnceAndTheOuterOneRollsBack() {
        Uni<Void> nested = transactions.forTenant(here, session -> insert(session, here, "outer")
                .chain(() -> transactions.forTenant(there, inner -> insert(inner, there, "inner"))));
        assertThatThrownBy(() -> nested.await().atMost(WAIT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a transaction");
        assertThat(notes(here)).isEmpty();
        assertThat(notes(there)).isEmpty();
    }

    @Test
    void aTransactionMayFollowAnother() {
        Uni<List<String>> followed = transactions
                .forTenant(here, session -> insert(session, here, "first"))
                .chain(() -> transactions.forTenant(here, session -> insert(session, here, "second")))
                .chain(() -> transactions.forTenant(here, TransactionsTest::select));
        assertThat(followed.await().atMost(WAIT)).containsExactly("first", "second");
    }

    @Test
    void interleavedTransactionsOfTwoTenantsNeverSeeEachOther() {
        List<CompletableFuture<List<String>>> running = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TenantId tenant = i % 2 == 0 ? here : there;
            running.add(transactions
                    .forTenant(tenant, session -> insert(session, tenant, tenant + "/" + UUID.randomUUID())
                            .call(() -> pause(session, 20))
                            .chain(() -> select(session)))
                    .subscribeAsCompletionStage());
        }
        for (int i = 0; i < 40; i++) {
            String own = (i % 2 == 0 ? here : there) + "/";
            assertThat(running.get(i)
                            .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                            .join())
                    .isNotEmpty()
                    .allMatch(note -> note.startsWith(own));
        }
    }

    @Test
    void ofOneMomentNothingIsSeenThatOthersCommitMeanwhile() {
        add(here, "before");
        CompletableFuture<List<String>> begun = new CompletableFuture<>();
        CompletableFuture<List<String>> later = transactions
                .ofOneMoment(caller(), session -> select(session)
                        .invoke(begun::complete)
                        .chain(() -> pause(session, 500))
                        .chain(() -> select(session)))
                .subscribeAsCompletionStage();
        assertThat(begun.join()).containsExactly("before");
        add(here, "meanwhile");
        assertThat(later).isNotDone();

        assertThat(later.join()).containsExactly("before");
        assertThat(notes(here)).containsExactlyInAnyOrder("before", "meanwhile");
    }

    @Test
    void ofOneMomentNothingIsWritten() {
        Uni<Void> writing = transactions.ofOneMoment(caller(), session -> insert(session, here, "never"));
        assertThatThrownBy(() -> writing.await().atMost(WAIT)).hasMessageContaining("read-only transaction");
        assertThat(notes(here)).isEmpty();
    }

    private Caller caller() {
        return Caller.system(here, "a test");
    }

    @Test
    void aPooledConnectionCarriesNoTenantOver() {
        add(here, "mine");
        for (int i = 0; i < 20; i++) {
            assertThat(transactions
                            .withoutTenant(TransactionsTest::select)
                            .await()
                            .atMost(WAIT))
                    .isEmpty();
        }
    }

    @Test
    void aCommitIsAnnouncedAndARollbackIsNot() {
        int before = commits.count();
        add(here, "committed");
        assertThat(commits.count()).isEqualTo(before + 1);
        Uni<Void> failing =
                transactions.forTenant(here, session -> Uni.createFrom().failure(new RuntimeException("no")));
        assertThatThrownBy(() -> failing.await().atMost(WAIT)).isInstanceOf(RuntimeException.class);
        assertThat(commits.count()).isEqualTo(before + 1);
    }

    @Test
    void aCancelledSubscriberDoesNotStopTheTransaction() {
        var subscription = transactions
                .forTenant(here, session -> pause(session, 200).chain(() -> insert(session, here, "shielded")))
                .subscribe()
                .with(ignored -> {});
        subscription.cancel();
        org.awaitility.Awaitility.await().atMost(WAIT).untilAsserted(() -> assertThat(notes(here))
                .containsExactly("shielded"));
    }

    @Test
    void whatTheDatabaseSaysOfAValueIsNotLogged() {
        LoggedLines lines = LoggedLines.fromNow();
        try (lines) {
            Uni<Object> failing = transactions.forTenant(
                    here, session -> session.createNativeQuery("select cast('Amina Okafor' as uuid)")
                            .getSingleResult());
            assertThatThrownBy(() -> failing.await().atMost(WAIT)).hasMessageContaining("Amina Okafor");
            Logger.getLogger(TransactionsTest.class).info("the line that shows that lines are seen");
        }
        assertThat(lines.seen()).anyMatch(line -> line.contains("lines are seen"));
        assertThat(lines.seen()).noneMatch(line -> line.contains("Amina"));
    }

    @jakarta.enterprise.context.ApplicationScoped
    static class CommitCounter implements CommitListener {
        private final AtomicInteger commits = new AtomicInteger();

        @Override
        public void committed() {
            commits.incrementAndGet();
        }

        int count() {
            return commits.get();
        }
    }

    private void add(TenantId tenant, String note) {
        transactions
                .forTenant(tenant, session -> insert(session, tenant, note))
                .await()
                .atMost(WAIT);
    }

    private List<String> notes(TenantId tenant) {
        return transactions.forTenant(tenant, TransactionsTest::select).await().atMost(WAIT);
    }

    private Uni<Void> insert(Mutiny.Session session, TenantId tenant, String note) {
        return session.persist(new ProbeRow(tenant.value(), ids.next(), note)).call(session::flush);
    }

    private static Uni<List<String>> select(Mutiny.Session session) {
        return session.createQuery("select note from ProbeRow order by id", String.class)
                .getResultList();
    }

    private static Uni<String> pause(Mutiny.Session session, int millis) {
        return session.createNativeQuery("select 'x' || pg_sleep(?1)", String.class)
                .setParameter(1, millis / 1000.0)
                .getSingleResult();
    }
}
