package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Counted;
import org.throughline.directory.PlainDatabase;

/** Which codes a district has, among many that others have. */
@QuarkusTest
class StoredCodesTest {

    private static final int CODES = 5_000;
    private static final String ASKED = "'[{\"number\": 0, \"kind\": \"CATEGORY\", \"code\": \"FOOD\"},"
            + " {\"number\": 1, \"kind\": \"LANGUAGE\", \"code\": \"FOOD\"},"
            + " {\"number\": 2, \"kind\": \"CATEGORY\", \"code\": \"SHELTER\"}]'";

    private static void write(Statement statement, UUID district, String kind, String codes) throws SQLException {
        statement.execute("insert into search_code (tenant, kind, code, source) select '" + district + "', '" + kind
                + "', code, 'default' from (" + codes + ") of (code)");
    }

    private static String unknown(Statement statement) throws SQLException {
        return PlainDatabase.text(
                statement,
                "select string_agg(number::text, ',') from ("
                        + StoredCodes.UNKNOWN.replace("cast(cast(?1 as text) as jsonb)", ASKED + "::jsonb")
                        + ") unknown");
    }

    private static String ofKinds(Statement statement, String kinds) throws SQLException {
        return PlainDatabase.text(
                statement,
                "select string_agg(kind || ' ' || code, ',') from ("
                        + StoredCodes.OF_KINDS.replace("cast(cast(?1 as text) as jsonb)", "'" + kinds + "'::jsonb")
                        + ") known");
    }

    @Test
    void aDistrictKnowsItsOwnCodesAndNothingIsKnownWithoutOne() throws SQLException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, one);
            write(statement, one, "CATEGORY", "values ('FOOD')");
            app.commit();
            PlainDatabase.enter(statement, other);
            write(statement, other, "CATEGORY", "values ('SHELTER')");
            assertThat(unknown(statement)).isEqualTo("0,1");
            assertThat(ofKinds(statement, "[\"CATEGORY\", \"LANGUAGE\"]")).isEqualTo("CATEGORY SHELTER");
            assertThatThrownBy(() -> write(statement, one, "CATEGORY", "values ('SHELTER')"))
                    .hasMessageContaining("row-level security");
            app.rollback();
            assertThat(unknown(statement)).isEqualTo("0,1,2");
            PlainDatabase.enter(statement, one);
            assertThat(unknown(statement)).isEqualTo("1,2");
        }
    }

    @Test
    void theyAreFoundByTheirIndexWhateverWasCountedOfThem() throws SQLException {
        for (Counted counted : Counted.values()) {
            UUID district = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            try (Connection app = PlainDatabase.asApplication();
                    Statement statement = app.createStatement()) {
                PlainDatabase.enter(statement, other);
                write(statement, other, "CATEGORY", "select 'C' || n from generate_series(1, " + CODES + ") n");
                app.commit();
                PlainDatabase.enter(statement, district);
                write(statement, district, "CATEGORY", "values ('FOOD')");
                write(statement, district, "SCHOOL", "select 'S' || n from generate_series(1, " + CODES + ") n");
                app.commit();
                counted.of("search_code");
                PlainDatabase.enter(statement, district);

                assertThat(unknown(statement)).isEqualTo("1,2");
                assertThat(ofKinds(statement, "[\"CATEGORY\"]")).isEqualTo("CATEGORY FOOD");

                assertThat(PlainDatabase.text(
                                statement,
                                "select sum(seq_scan) from pg_stat_xact_user_tables"
                                        + " where relname in ('search_code', 'service_listing')"))
                        .isEqualTo("0");
                assertThat(PlainDatabase.text(
                                statement,
                                "select pg_stat_get_xact_tuples_returned('search_code_pkey'::regclass) < 10"))
                        .isEqualTo("t");
            }
        }
    }
}
