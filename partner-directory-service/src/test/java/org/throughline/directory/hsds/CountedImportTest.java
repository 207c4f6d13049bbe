package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** After a large import PostgreSQL plans for what is there now, and not for what was there before. */
@QuarkusTest
class CountedImportTest {

    @Test
    void aLargeImportIsCountedWithItAndASmallOneIsNot() throws IOException, SQLException {
        String before = counted();
        imported(10);
        assertThat(counted()).isEqualTo(before);

        imported(1_000);

        assertThat(counted()).isNotEqualTo(before);
    }

    @Test
    void whereSomebodyElseIsCountingTheImportGoesOn() throws IOException, SQLException {
        try (Connection other = PlainDatabase.asOwner();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table hsds_nesting in share update exclusive mode");

            imported(1_000);
        }
    }

    private static void imported(int services) throws IOException {
        TestDistrict district = TestDistrict.registered();
        PackageOnDisk sent = new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with(
                        "services.csv",
                        Stream.concat(
                                        Stream.of("id,organization_id,name,status"),
                                        IntStream.range(0, services)
                                                .mapToObj(
                                                        number -> "s" + number + ",o1,Tutoring " + number + ",active"))
                                .toArray(String[]::new));
        assertThat(district.imported(sent, "ALL_OR_NOTHING").<String>path("state"))
                .isEqualTo("IMPORTED");
    }

    /** When each table was counted last, by whoever said so. */
    private static String counted() throws SQLException {
        try (Connection connection = PlainDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            return PlainDatabase.text(
                    statement,
                    "select string_agg(relname || ' ' || coalesce(analyze_count, 0), ', ' order by relname) from pg_stat_user_tables"
                            + " where relname in ('hsds_record', 'hsds_nesting', 'service_listing', 'service_spot')");
        }
    }
}
