package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Sought;

/**
 * Whoever searches knows every write that was answered before he began, however many write and search at once: singly, with hundreds of
 * others at a time, and what is taken back in the end, which nobody ever sees.
 */
@QuarkusTest
class AnsweredBeforeTest {

    private static final int WRITERS = 3;
    /** Writers go on until so many searches were answered from memory, and no longer than so many writes. */
    private static final int FROM_MEMORY = 200;

    private static final int MOST_WRITES = 20_000;
    private static final int SEARCHERS = 4;
    private static final String NEVER = "never";

    @Inject
    SearchedFresh searched;

    private final UUID district = UUID.randomUUID();
    /** Which write of each writer was answered last. */
    private final AtomicIntegerArray answered = new AtomicIntegerArray(WRITERS);

    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    private final AtomicInteger inMemory = new AtomicInteger();

    private Connection begun() throws SQLException {
        Connection app = PlainDatabase.asApplication();
        enter(app);
        return app;
    }

    private void enter(Connection app) throws SQLException {
        try (Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
        }
    }

    private static void execute(Connection app, String sql) throws SQLException {
        try (Statement statement = app.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One of each writer, and some that only change along with them. */
    private void listings() throws SQLException {
        try (Connection app = begun()) {
            execute(
                    app,
                    "insert into service_listing (tenant, id, source_id, organization_id, name, organization_name, description,"
                            + " active, categories, languages, insurances, on_site_schools, content_hash, fact_version)"
                            + " select d, md5(d::text || n)::uuid, n::text, d, n::text, 'One', '', true,"
                            + " array[case when n < " + WRITERS
                            + " then 'MARK' else 'OTHER' end], '{}', '{0}', '{}', '', 1"
                            + " from (select '" + district + "'::uuid as d) of, generate_series(0, 300) n");
            app.commit();
        }
    }

    private String marked(int writer, String with, boolean withOthers) {
        return "update service_listing set insurances = '{" + with + "}' where tenant = '" + district
                + "' and (source_id = '" + writer + "'" + (withOthers ? " or categories = '{OTHER}'" : "") + ")";
    }

    private Void write(int writer) throws SQLException {
        try (Connection app = PlainDatabase.asApplication()) {
            for (int number = 1; number <= MOST_WRITES && inMemory.get() < FROM_MEMORY; number++) {
                if (number % 4 == 0) {
                    enter(app);
                    execute(app, marked(writer, NEVER, false));
                    app.rollback();
                }
                enter(app);
                // Only one of them, so that nobody waits for the others' rows.
                execute(app, marked(writer, Integer.toString(number), writer == 0 && number % 10 == 0));
                app.commit();
                answered.set(writer, number);
            }
        } finally {
            writing.decrementAndGet();
        }
        return null;
    }

    /** Gives what was older than it may have been. */
    private List<String> search() {
        ServiceQuery marks = new Sought().needs(List.of("MARK")).query();
        List<String> late = new ArrayList<>();
        while (writing.get() > 0) {
            int[] before = {answered.get(0), answered.get(1), answered.get(2)};
            SearchedFresh.Answer answer = searched.ask(district, marks);
            if (answer.inMemory()) {
                inMemory.incrementAndGet();
            }
            for (int writer = 0; writer < WRITERS; writer++) {
                String mark =
                        answer.services().get(writer).insurances().iterator().next();
                if (mark.equals(NEVER) || Integer.parseInt(mark) < before[writer]) {
                    late.add("%s after %d".formatted(mark, before[writer]));
                }
            }
        }
        return late;
    }

    @Test
    void whoeverSearchesKnowsWhatWasAnsweredBefore() throws Exception {
        listings();
        ExecutorService everybody = Executors.newFixedThreadPool(WRITERS + SEARCHERS);
        List<Future<List<String>>> searchers = new ArrayList<>();
        List<Future<Void>> writers = new ArrayList<>();
        try {
            for (int number = 0; number < SEARCHERS; number++) {
                searchers.add(everybody.submit((Callable<List<String>>) this::search));
            }
            for (int number = 0; number < WRITERS; number++) {
                int writer = number;
                writers.add(everybody.submit(() -> write(writer)));
            }
            for (Future<Void> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            for (Future<List<String>> searcher : searchers) {
                assertThat(searcher.get(60, TimeUnit.SECONDS)).isEmpty();
            }
            assertThat(inMemory.get()).isGreaterThanOrEqualTo(FROM_MEMORY);
        } finally {
            everybody.shutdownNow();
        }
        assertThat(searched.ask(district, ServiceQuery.ANY).services()).hasSize(301);
    }
}
