package org.throughline.directory.hsds.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** How an import writes the words of its listings, while others write and search. */
@QuarkusTest
class SearchWordsWrittenTest {

    private static void write(Statement statement, UUID district, String source, String words) throws SQLException {
        statement.execute("prepare words (uuid, text, text) as " + ListingSql.WRITE_WORDS);
        statement.execute("execute words ('" + district + "', '" + words + "', '" + source + "')");
        statement.execute("deallocate words");
    }

    private static String words(Statement statement) throws SQLException {
        return PlainDatabase.text(
                statement,
                "select string_agg(distinct spelled, ' ' order by spelled) from search_word"
                        + " where not starts_with(spelled, '<')");
    }

    @Test
    void wordsAreKeptWithoutAccentsAndWithTheirStemsOnce() throws SQLException {
        UUID district = UUID.randomUUID();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            write(statement, district, "a", "[\"consejería\", \"families\", \"before\", \"pol\", \"families\"]");
            write(statement, district, "a", "[\"families\"]");

            assertThat(words(statement)).isEqualTo("consejeria famili families");
            assertThat(PlainDatabase.text(statement, "select count(*) from search_word"))
                    .isEqualTo("6");
        }
    }

    /** An import writes for a minute before it commits: nobody waits for that. */
    @Test
    void whileAnImportWritesItsWordsOthersWriteTheSameAndSearchAndChangeListings() throws Exception {
        TestDistrict district = TestDistrict.registered();
        district.imported(
                new PackageOnDisk()
                        .with("organizations.csv", "id,name,description", "o1,Xx,x")
                        .with("services.csv", "id,organization_id,name,status,description", "s1,o1,Zz,active,Tutoring"),
                "ALL_OR_NOTHING");
        String same = "[\"mentoring\", \"tutoring\"]";
        try (Connection importing = PlainDatabase.asApplication();
                Connection other = PlainDatabase.asApplication();
                Statement first = importing.createStatement();
                Statement second = other.createStatement()) {
            PlainDatabase.enter(first, district.tenant);
            write(first, district.tenant, "default", same);
            PlainDatabase.enter(second, district.tenant);
            second.execute("set local lock_timeout = '100ms'");

            write(second, district.tenant, "another", same);
            assertThat(PlainDatabase.rows(
                            second, "select * from search_services('{\"words\": \"tutorign\"}', null, null, null, 9)"))
                    .isEqualTo(1);
            assertThat(second.executeUpdate("update service_listing set fact_version = fact_version + 1"))
                    .isEqualTo(1);
            other.commit();
            importing.commit();

            PlainDatabase.enter(second, district.tenant);
            assertThat(words(second)).isEqualTo("mentor mentoring tutor tutoring");
        }
    }

    @Test
    void wordsThatNoListingHasAreForgottenOfTheSourceAlone() throws SQLException {
        UUID district = UUID.randomUUID();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            write(statement, district, "a", "[\"families\", \"mentoring\"]");
            write(statement, district, "b", "[\"tutoring\"]");
            statement.execute("insert into hsds_record"
                    + " (tenant, id, source, kind, source_id, fields, content_hash, changed_by) values ('" + district
                    + "', '" + district + "', 'a', 'services', '1', '{}', '', '" + district + "')");
            statement.execute("insert into service_listing (tenant, id, source_id, organization_id, name,"
                    + " organization_name, description, active, categories, languages, insurances, on_site_schools,"
                    + " content_hash, fact_version) values ('" + district + "', '" + district + "', '1', '" + district
                    + "', 'For a family', 'One', '', true, '{}', '{}', '{}', '{}', '', 1)");
            statement.execute(StagingSql.FOR_ALL_ROWS);
            statement.execute("prepare forget (uuid, text) as " + ListingSql.FORGET_WORDS.replace('?', '$'));
            statement.execute("execute forget ('" + district + "', 'a')");

            assertThat(words(statement)).isEqualTo("famili families tutor tutoring");
            assertThat(List.of(
                            PlainDatabase.text(statement, "select string_agg(distinct source, ',') from search_word")))
                    .containsExactly("a,b");
        }
    }
}
