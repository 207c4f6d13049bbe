package org.throughline.directory.hsds.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.Counted;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.hsds.ExportedRecords;
import org.throughline.directory.hsds.standard.HsdsTables;

/** The first import of a district beside another: the database's statistics know the other, and nothing of this one. */
@QuarkusTest
class ImportPlanTest {

    private static final int SERVICES = 2_000;
    private static final int ON_A_PAGE = 100;
    private static final int CARRIED_BY_EACH = 5;
    /** Some for each level of each index by which a record and what it holds are looked for. */
    private static final long BLOCKS_FOR_EACH = 20;

    /** Services of a district with what they carry, as an import has written them before its listings. */
    private static void write(Statement statement, UUID district) throws SQLException {
        PlainDatabase.enter(statement, district);
        statement.execute("insert into hsds_record"
                + " (tenant, id, source, kind, source_id, fields, content_hash, changed_by, modified_at)"
                + " select d, md5(d::text || c || n)::uuid, 'default', case c when 0 then 'services' else 'languages' end,"
                + " c || '-' || n, '{}', '', d, now() from (select '" + district + "'::uuid as d) of,"
                + " generate_series(1, " + SERVICES + ") n, generate_series(0, " + CARRIED_BY_EACH + ") c");
        statement.execute("insert into hsds_nesting (tenant, owner, parent, property, child, single)"
                + " select d, md5(d::text || c || n)::uuid, md5(d::text || 0 || n)::uuid, 'languages',"
                + " md5(d::text || c || n)::uuid, false from (select '" + district + "'::uuid as d) of,"
                + " generate_series(1, " + SERVICES + ") n, generate_series(1, " + CARRIED_BY_EACH + ") c");
    }

    @Test
    void whatSomeServicesCarryIsFoundByTheirKeys() throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            write(statement, UUID.randomUUID());
            app.commit();
            PlainDatabase.analyze("hsds_record, hsds_nesting");
            UUID first = UUID.randomUUID();
            write(statement, first);

            assertCarriedIsFoundByKeys(statement, first);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTHING", "NEXT_TO_NOTHING"})
    void alsoInAFirstImport(Counted counted) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            UUID first = UUID.randomUUID();
            write(statement, first);
            app.commit();
            counted.of("hsds_record");
            counted.of("hsds_nesting");
            PlainDatabase.enter(statement, first);

            assertCarriedIsFoundByKeys(statement, first);
        }
    }

    private static void assertCarriedIsFoundByKeys(Statement statement, UUID district) throws SQLException {
        statement.execute(StagingSql.FOR_SOME_ROWS);
        statement.execute("prepare carried (uuid, text) as " + ListingSql.CARRIED);
        String page = PlainDatabase.text(
                statement,
                "select jsonb_agg(md5('" + district + "' || '0' || n)) from generate_series(1, " + ON_A_PAGE + ") n");
        long before = looked(statement);

        int carried = PlainDatabase.rows(statement, "execute carried ('" + district + "', '" + page + "')");

        assertThat(carried).isEqualTo(ON_A_PAGE * (1 + CARRIED_BY_EACH));
        assertThat(looked(statement) - before).isLessThan(4 * ON_A_PAGE * (1 + CARRIED_BY_EACH));
    }

    @Test
    void anExportReadsWhatItsDocumentsCarryByTheirKeysAndLooksForWhoHasOneByTheirs() throws SQLException {
        for (Counted counted : Counted.values()) {
            try (Connection app = PlainDatabase.asApplication();
                    Statement statement = app.createStatement()) {
                UUID district = UUID.randomUUID();
                write(statement, district);
                app.commit();
                counted.of("hsds_record");
                counted.of("hsds_nesting");
                PlainDatabase.enter(statement, district);

                assertLookedAt(statement, "languages", 0);
                assertLookedAt(statement, "services", ON_A_PAGE);
                assertDocuments(statement, district);
            }
        }
    }

    /** Those that are looked at, and what holds them, each by its key; of the rest nothing. */
    private static void assertLookedAt(Statement statement, String table, int roots) throws SQLException {
        statement.execute(CarriedSql.IN_PAGES);
        statement.execute("prepare looked_at (text, text, bigint) as "
                + CarriedSql.carriedByNone(HsdsTables.table(table)).replace('?', '$'));
        long before = blocks(statement);

        ExportedRecords.Seen seen = JsonText.read(
                PlainDatabase.text(statement, "execute looked_at ('default', '', " + ON_A_PAGE + ")"),
                ExportedRecords.Seen.class);

        assertThat(seen.count()).isEqualTo(ON_A_PAGE);
        assertThat(seen.last()).isNotNull();
        assertThat(seen.roots()).hasSize(roots);
        assertThat(blocks(statement) - before).isLessThan(BLOCKS_FOR_EACH * ON_A_PAGE);
        statement.execute("deallocate looked_at");
    }

    private static void assertDocuments(Statement statement, UUID district) throws SQLException {
        statement.execute(CarriedSql.IN_PAGES);
        statement.execute("prepare documents (text) as " + CarriedSql.DOCUMENTS.replace('?', '$'));
        String page = PlainDatabase.text(
                statement,
                "select jsonb_agg(md5('" + district + "' || '0' || n)) from generate_series(1, " + ON_A_PAGE + ") n");
        long before = blocks(statement);

        List<StoredExport.Carried> batch = List.of(JsonText.read(
                PlainDatabase.text(statement, "execute documents ('" + page + "')"), StoredExport.Carried[].class));

        assertThat(batch).hasSize(ON_A_PAGE * (1 + CARRIED_BY_EACH));
        assertThat(batch.stream().flatMap(StoredExport.Carried::nestings)).hasSize(ON_A_PAGE * CARRIED_BY_EACH);
        assertThat(blocks(statement) - before).isLessThan(BLOCKS_FOR_EACH * ON_A_PAGE * (1 + CARRIED_BY_EACH));
        statement.execute("deallocate documents");
    }

    /** How many blocks of both tables and of their indexes this transaction has read, wherever they lay. */
    private static long blocks(Statement statement) throws SQLException {
        return Long.parseLong(
                PlainDatabase.text(
                        statement,
                        "select sum(pg_stat_get_xact_blocks_fetched(oid)) from pg_class where relname ~ '^hsds_(record|nesting)'"));
    }

    @Test
    void whatAnImportWritesAsksForNoOtherRowAndANestingIsKeptByTwoIndexes() throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            UUID district = UUID.randomUUID();
            write(statement, district);
            writeListing(statement, "'" + district + "', md5('" + district + "' || '01')::uuid");

            assertThat(
                            PlainDatabase.text(
                                    statement,
                                    "select sum(pg_stat_get_xact_numscans(oid)) from pg_class"
                                            + " where relname in ('hsds_record', 'hsds_record_pkey', 'service_listing', 'service_listing_pkey')"))
                    .isEqualTo("0");
            assertThat(PlainDatabase.rows(
                            statement, "select indexname from pg_indexes where tablename = 'hsds_nesting'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void whichPlacesProgramsKeepIsAskedOnceForAPage() throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            UUID district = UUID.randomUUID();
            write(statement, district);
            for (int number = 1; number <= ON_A_PAGE; number++) {
                writeListing(statement, "'" + district + "', md5('" + district + "' || '0" + number + "')::uuid");
            }
            statement.execute(StagingSql.FOR_SOME_ROWS);
            statement.execute("prepare places (uuid, text, text) as " + ListingSql.WRITE_PLACES);
            String page = PlainDatabase.text(
                    statement,
                    "select jsonb_agg(jsonb_build_object('service_id', md5('" + district
                            + "' || '0' || n), 'unit', 'places',"
                            + " 'vacancy', n, 'as_of', now())) from generate_series(1, " + ON_A_PAGE + ") n");
            statement.execute("execute places ('" + district + "', '" + page + "', 'import default')");

            assertThat(PlainDatabase.text(statement, "select count(*) from capacity_report"))
                    .isEqualTo(Integer.toString(ON_A_PAGE));
            assertThat(
                            Long.parseLong(
                                    PlainDatabase.text(
                                            statement,
                                            "select sum(pg_stat_get_xact_numscans(oid)) from pg_class where relname like 'program_link%'")))
                    .isLessThanOrEqualTo(2);
        }
    }

    private static void writeListing(Statement statement, String service) throws SQLException {
        statement.execute(
                "insert into service_listing (tenant, id, source_id, organization_id, name, organization_name, description,"
                        + " active, categories, languages, insurances, on_site_schools, content_hash, fact_version) select "
                        + service
                        + ", '0-1', gen_random_uuid(), 'One', 'One', '', true, '{FOOD}', '{en}', '{}', '{}', '', 1");
        statement.execute("insert into service_site (tenant, service_id, number, latitude, longitude) select " + service
                + ", 0, 41, -91");
        statement.execute(
                "insert into service_spot (tenant, service_id, category, number) select " + service + ", 'FOOD', -1");
        statement.execute("insert into service_hours (tenant, service_id, number, day, opens, closes) select " + service
                + ", 0, 'MONDAY', '09:00', '17:00'");
    }

    /** At how many rows of both tables this transaction has looked. */
    private static long looked(Statement statement) throws SQLException {
        return Long.parseLong(PlainDatabase.text(
                statement,
                "select sum(pg_stat_get_xact_tuples_fetched(oid) + pg_stat_get_xact_tuples_returned(oid)) from pg_class"
                        + " where relname in ('hsds_record', 'hsds_nesting')"));
    }
}
