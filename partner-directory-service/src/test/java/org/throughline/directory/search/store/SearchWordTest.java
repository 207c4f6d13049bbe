package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Counted;
import org.throughline.directory.PlainDatabase;

/** The words of a district, and how those near one are found. */
@QuarkusTest
class SearchWordTest {

    private static final int WORDS = 20_000;
    /** Some for each number of letters that a near word may have; the index alone has several hundred. */
    private static final int BLOCKS_FOR_EACH = 100;

    /** Spelled from the beginning and from the end. */
    private static void write(Statement statement, UUID district, String words) throws SQLException {
        statement.execute("insert into search_word (tenant, letters, spelled, source)"
                + " select '" + district + "', length(w), spelled, 'default' from (" + words + ") given (w)"
                + " cross join lateral (values (w), ('<' || reverse(w))) both_ways (spelled)");
    }

    /** Of five to twelve letters, and none of a language. */
    private static void writeMany(Statement statement, UUID district) throws SQLException {
        write(
                statement,
                district,
                "select distinct left(translate(md5(n::text), '0123456789', 'ghiklmnrst')"
                        + ", 5 + n % 8) from generate_series(1, " + WORDS + ") n");
    }

    private static String near(Statement statement, UUID district, String asked) throws SQLException {
        return PlainDatabase.text(
                statement, "select array_to_string(near_words('" + district + "', '" + asked + "'), ' ')");
    }

    @ParameterizedTest
    @CsvSource({
        // of one that is unknown: at one slip, wherever it is
        "mentoring, menroring, mentoring",
        "mentoring, mentorinh, mentoring",
        "mentoring, nentoring, mentoring",
        "mentoring, entoring, mentoring",
        "mentoring, mentorin, mentoring",
        "mentoring, mentoringg, mentoring",
        "mentoring, mmentoring, mentoring",
        "mentoring, emntoring, mentoring",
        "mentoring, mentorign, mentoring",
        "mentoring, metnoring, mentoring",
        "mentors, mentosr, mentors",
        // at two of a long one, and none of a short one
        "accommodation, acomodation, accommodation",
        "accommodation, accomodatoin, accommodation",
        "mentoring, mentorringg, mentoring",
        "mentoring, memtorimg, ''",
        "pool, pill, ''",
        "pools, pills, ''",
        // one that is begun, and one that goes on
        "mentoring, ment, mentoring",
        "ment, mentoring, ''",
        // four letters: not the first; three: none
        "pool, poll, pool",
        "pool, ppol, pool",
        "pool, cool, ''",
        "pool, pol, ''",
        "pool, polo, pool",
        // those of the same stem are found by it
        "mentoring, mentored, ''",
        // what is no word of letters
        "mentoring, mentor1ng, ''",
    })
    void nearIsWhatASlipMayHaveBeen(String written, String asked, String expected) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            UUID district = UUID.randomUUID();
            PlainDatabase.enter(statement, district);
            write(statement, district, "values ('" + written + "')");

            assertThat(near(statement, district, asked)).isEqualTo(expected);
        }
    }

    @Test
    void onlyTheDistrictsOwnWordsAreNearAlsoForTheFunctionsThatSearch() throws SQLException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, one);
            write(statement, one, "values ('mentoring')");
            app.commit();
            PlainDatabase.enter(statement, other);
            assertThat(near(statement, other, "mentorign")).isEmpty();
            assertThat(near(statement, one, "mentorign")).isEmpty();
            assertThat(PlainDatabase.text(statement, "select count(*) from search_word"))
                    .isEqualTo("0");
            assertThatThrownBy(() ->
                            statement.execute("insert into search_word (tenant, letters, spelled, source) values ('"
                                    + one + "', 4, 'word', 'x')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theyAreFoundByTheirIndexesWhateverWasCountedOfThem() throws SQLException {
        for (Counted counted : Counted.values()) {
            try (Connection app = PlainDatabase.asApplication();
                    Statement statement = app.createStatement()) {
                UUID district = UUID.randomUUID();
                PlainDatabase.enter(statement, district);
                writeMany(statement, district);
                write(statement, district, "values ('mentoring'), ('accommodation')");
                app.commit();
                counted.of("search_word");
                PlainDatabase.enter(statement, district);
                long before = blocks(statement);

                assertThat(near(statement, district, "mentorign")).isEqualTo("mentoring");
                assertThat(near(statement, district, "acomodation")).isEqualTo("accommodation");
                assertThat(near(statement, district, "mento")).isEqualTo("mentoring");

                assertThat(blocks(statement) - before).isLessThan(3 * BLOCKS_FOR_EACH);
                assertThat(PlainDatabase.text(
                                statement,
                                "select seq_scan from pg_stat_xact_user_tables where relname = 'search_word'"))
                        .isEqualTo("0");
            }
        }
    }

    /** Of the table and its indexes, in this transaction. */
    private static long blocks(Statement statement) throws SQLException {
        return Long.parseLong(PlainDatabase.text(
                statement,
                "select sum(pg_stat_get_xact_blocks_fetched(oid)) from pg_class where relname like 'search\\_word%'"));
    }
}
