package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Counted;
import org.throughline.directory.PlainDatabase;

/** A county's address points, found by their index under row-level security whatever PostgreSQL has counted. */
@QuarkusTest
class AddressPlanTest {

    private static final int STREETS = 400;
    private static final int NUMBERS = 50;

    private static void write(Statement statement, UUID district) throws SQLException {
        PlainDatabase.enter(statement, district);
        statement.execute("insert into address_book values ('" + district + "', 1, '" + district + "', 'county', "
                + STREETS * NUMBERS + ", '', 'x', now())");
        statement.execute(
                "insert into address_point select d, d, '527' || lpad((s % 20)::text, 2, '0'), 'STREET ' || s, n, n,"
                        + " '', 41 + random(), -91 + random() from (select '" + district
                        + "'::uuid as d) of, generate_series(1, "
                        + STREETS + ") s, generate_series(1, " + NUMBERS + ") n");
    }

    @Test
    void theNumbersOfAStreetAreReadAndNothingElse() throws SQLException {
        for (Counted counted : Counted.values()) {
            try (Connection app = PlainDatabase.asApplication();
                    Statement statement = app.createStatement()) {
                UUID district = UUID.randomUUID();
                write(statement, district);
                write(statement, UUID.randomUUID());
                app.commit();
                counted.of("address_point");
                PlainDatabase.enter(statement, district);
                statement.execute(
                        "prepare numbers (text, text, integer, integer) as " + PlaceSql.NUMBERS.replace('?', '$'));

                assertThat(PlainDatabase.rows(statement, "execute numbers ('52707', 'STREET 7', 10, 19)"))
                        .isEqualTo(10);
                assertThat(read(statement, "seq_tup_read")).isZero();
                assertThat(read(statement, "idx_tup_fetch")).isEqualTo(10);
            }
        }
    }

    private static int read(Statement statement, String what) throws SQLException {
        return Integer.parseInt(PlainDatabase.text(
                statement, "select " + what + " from pg_stat_xact_user_tables where relname = 'address_point'"));
    }
}
