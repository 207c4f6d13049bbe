package org.throughline.referral.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.servers.ServersForTests;

/** The service as its own process, killed as a power cut would in the middle of a roster that it has acknowledged. */
class ImportKilledIT {

    private static final String PROGRAM = "referral-service";

    /** So many that they take longer to write than their progress takes to read, on any machine. */
    private static final int STUDENTS = 8000;

    private static final int FEW = 10;

    @BeforeEach
    void speakToTheProgram() {
        RestAssured.baseURI = System.getProperty("throughline.referral.url");
    }

    @AfterEach
    void speakToNobody() {
        RestAssured.reset();
    }

    @Test
    void whoeverComesNextFinishesItAndNothingIsLostOrDoubled() {
        District district = new District();
        district.registerHere();
        // A program just started takes longer to tell how far it is than to get there.
        district.importRoster(roster(FEW));
        String location = district.upload(roster(STUDENTS));
        JsonPath midway = await(district, location, read -> read.getInt("students.done") > 0);
        ServersForTests.kill(PROGRAM);
        assertThat(midway.getString("state")).isEqualTo("WRITING");
        assertThat(midway.getInt("students.done")).isPositive().isLessThan(STUDENTS);

        ServersForTests.start(PROGRAM);

        JsonPath end = await(district, location, read -> read.getString("state").equals("DONE"));
        assertThat(end.getInt("students.done")).isEqualTo(STUDENTS);
        assertThat(end.getInt("students.left")).isZero();
        assertThat(end.getInt("faultsTotal")).isZero();
        assertThat(everybody(district))
                .hasSize(STUDENTS)
                .doesNotHaveDuplicates()
                .contains("s0", "s" + (STUDENTS - 1));
        assertThat(guardians(district, "s0")).containsExactly("Parent0");
        assertThat(guardians(district, "s" + (STUDENTS - 1))).containsExactly("Parent" + (STUDENTS - 1));
    }

    private static JsonPath await(District district, String location, Predicate<JsonPath> reached) {
        return District.await(() -> district.admin().get(location).jsonPath(), reached);
    }

    /** From the database: the program has no directory beside it that could say who may be shown students. */
    private static List<String> everybody(District district) {
        return rows(district, "select sourced_id from student");
    }

    private static List<String> guardians(District district, String student) {
        return rows(
                district,
                """
                select g.given_name from guardian g
                join guardianship b on b.tenant = g.tenant and b.guardian = g.id
                join student s on s.tenant = b.tenant and s.id = b.student
                where s.sourced_id = ?""",
                student);
    }

    private static List<String> rows(District district, String sql, String... parameters) {
        String url = "jdbc:postgresql://%s:%s/referral".formatted(told("host"), told("port"));
        try (Connection connection = DriverManager.getConnection(url, "referral_app", told("referral.app.password"));
                PreparedStatement tenant =
                        connection.prepareStatement("select set_config('throughline.tenant', ?, false)");
                PreparedStatement query = connection.prepareStatement(sql)) {
            tenant.setString(1, district.tenant.toString());
            tenant.execute();
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            return read(query.executeQuery());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> read(ResultSet rows) throws SQLException {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }

    private static String told(String key) {
        return System.getProperty("throughline.postgres." + key);
    }

    private static RosterZip roster(int students) {
        Map<String, StringBuilder> files = new HashMap<>();
        IntStream.range(0, students).forEach(number -> {
            add(files, "users.csv", "s%1$d,,,true,north,student,s%1$d,,Given%1$d,Family%1$d,,,,,,,03,", number);
            add(files, "enrollments.csv", "e%1$d,,,c1,north,s%1$d,student,true,,", number);
            add(files, "demographics.csv", "s%1$d,,,2016-05-06,", number);
            add(
                    files,
                    "guardians.csv",
                    "s%1$d,g%1$d,Parent%1$d,Family%1$d,MOTHER,PARENT,es,es,false,g%1$d@families.test,",
                    number);
        });
        RosterZip zip = RosterZip.version11();
        files.forEach((file, rows) -> zip.withRowsOnly(file, rows.toString()));
        return zip;
    }

    private static void add(Map<String, StringBuilder> files, String file, String row, int number) {
        files.computeIfAbsent(file, absent -> new StringBuilder())
                .append(row.formatted(number))
                .append('\n');
    }
}
