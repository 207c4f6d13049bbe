package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Sought;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.servers.ServersForTests;

/**
 * A database that was restored has lost what it had committed, and counts its transactions from there: ids that were known to be
 * done are given to others. What is in memory is of its life before, and nobody is answered by it.
 */
@QuarkusTest
class RestoredDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ServiceQuery CHANGED =
            new Sought().needs(List.of("CHANGED")).query();
    /** As a district's database is made ready for its service: a copy has neither of it. */
    private static final List<String> MADE_READY = List.of(
            "revoke all on database directory from public",
            "grant connect on database directory to directory_app, directory_relay",
            "alter database directory set search_path to public, extensions");

    @Inject
    SearchedFresh searched;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final PlainListings listings = new PlainListings(tenant);

    private void inMemory(ServiceQuery query, String... names) {
        SearchedFresh.Answer answer = searched.ask(tenant.value(), query);
        assertThat(answer.inMemory()).isTrue();
        assertThat(answer.names()).containsExactly(names);
    }

    private void known() throws SQLException {
        listings.committed(listings.numbered(1, 2));
        inMemory(ServiceQuery.ANY, "Service 1", "Service 2");
    }

    /** Committed, and answered from memory, after what is restored was put by. */
    private void lateKnown() throws SQLException {
        answering();
        listings.committed(listings.change("source_id = '1'"));
        listings.committed(listings.numbered(3, 3));
        inMemory(CHANGED, "Service 1");
        inMemory(ServiceQuery.ANY, "Service 1", "Service 2", "Service 3");
    }

    private void restored() throws SQLException {
        answering();
        inMemory(ServiceQuery.ANY, "Service 1", "Service 2");
        inMemory(CHANGED);
        listings.committed(listings.change("source_id = '2'"));
        inMemory(CHANGED, "Service 2");
    }

    /** Connections of before are closed; another district is asked for until none of them is used. */
    private void answering() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> searched.ask(UUID.randomUUID(), ServiceQuery.ANY)
                .names()
                .isEmpty());
    }

    @Test
    void whatWasCommittedAfterTheFilesWerePutByIsAnsweredToNobodyOnceTheyAreBack() throws Exception {
        known();
        Path files = Path.of(asSuperuser("show data_directory"));
        Path by = files.resolveSibling("postgres.before");
        away(() -> run("cp", "-a", files.toString(), by.toString()));
        lateKnown();
        Path lost = files.resolveSibling("postgres.lost");
        away(() -> {
            Files.move(files, lost);
            Files.move(by, files);
        });
        run("rm", "-r", lost.toString());

        restored();
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void away(Step step) throws Exception {
        ServersForTests.stop("postgres");
        try {
            step.run();
        } finally {
            ServersForTests.start("postgres");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    /** As where a dump is loaded beside. The server runs on, and gives no transaction's id twice. */
    @Test
    void whatWasCommittedInADatabaseIsAnsweredToNobodyOnceAnotherHasItsName() throws SQLException {
        known();
        try (Connection superuser = superuser()) {
            alone(superuser, List.of("create database directory_before template directory owner directory_owner"));
            lateKnown();
            alone(
                    superuser,
                    List.of(
                            "alter database directory rename to directory_late",
                            "alter database directory_before rename to directory"));
            try {
                execute(superuser, MADE_READY);
                restored();
            } finally {
                alone(
                        superuser,
                        List.of("drop database directory", "alter database directory_late rename to directory"));
            }
        }
        answering();
        inMemory(ServiceQuery.ANY, "Service 1", "Service 2", "Service 3");
        inMemory(CHANGED, "Service 1");
    }

    /** Without anybody else's connection to the service's database. */
    private static void alone(Connection superuser, List<String> statements) throws SQLException {
        execute(superuser, List.of("alter database directory allow_connections false"));
        try (Statement statement = superuser.createStatement()) {
            await().atMost(PATIENCE)
                    .until(() -> PlainDatabase.rows(
                                    statement,
                                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'directory'")
                            == 0);
        }
        execute(superuser, statements);
        execute(superuser, List.of("alter database directory allow_connections true"));
    }

    private static void execute(Connection superuser, List<String> statements) throws SQLException {
        for (String statement : statements) {
            PlainListings.execute(superuser, statement);
        }
    }

    /**
     * The first of them begins all others anew, and its start is what it was. What was rolled back is written down a moment later, so
     * that its id may be given to another, who commits.
     */
    @Test
    void afterOneOfTheServersProcessesWasKilledADistrictIsReadAnew() throws SQLException {
        listings.committed(listings.numbered(1, 1500));
        KeptIndexes indexes = new KeptIndexes(clock, 5000);
        searched.ask(indexes, tenant.value(), ServiceQuery.ANY);
        transactions
                .forTenant(tenant, session -> indexes.read(session, tenant))
                .await()
                .indefinitely();
        indexes.taken();
        indexes.release(tenant);
        assertThat(searched.ask(indexes, tenant.value(), ServiceQuery.ANY).inMemory())
                .isTrue();
        String began = asSuperuser("select pg_postmaster_start_time()");

        try (Connection killed = superuser();
                Statement statement = killed.createStatement();
                Connection another = superuser()) {
            long process = Long.parseLong(PlainDatabase.text(statement, "select pg_backend_pid()"));
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE).until(() -> !another.isValid(1));
        }

        answering();
        assertThat(asSuperuser("select pg_postmaster_start_time()")).isEqualTo(began);
        assertThat(searched.ask(indexes, tenant.value(), ServiceQuery.ANY).inMemory())
                .isFalse();
        assertThat(indexes.taken()).isEqualTo(Set.of(tenant));
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                url.replace("/directory", "/postgres"),
                "postgres",
                System.getProperty("throughline.postgres.superuser.password"));
    }

    private String asSuperuser(String query) throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            return PlainDatabase.text(statement, query);
        }
    }
}
