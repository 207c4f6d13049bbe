package org.throughline.directory.hsds.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.HsdsTables;

class TabularPackageTest {

    @TempDir
    Path folder;

    private ReadWhole read(PackageOnDisk given) throws IOException {
        return read(given, PackageLimits.standard());
    }

    private ReadWhole read(PackageOnDisk given, PackageLimits limits) throws IOException {
        return ReadWhole.tabular(given.zip(folder), limits);
    }

    private static List<String> places(ReadWhole read) {
        return read.faults().stream()
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + " " + fault.code())
                .toList();
    }

    private static List<String> codes(ReadWhole read) {
        return read.faults().stream().map(FileFault::code).toList();
    }

    private static List<String> ids(ReadWhole read) {
        return read.records().stream().map(HsdsRecord::id).toList();
    }

    @Test
    void aFaultlessPackageGivesEveryRecord() throws IOException {
        ReadWhole read = read(PackageOnDisk.faultless());

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).isEqualTo(6);
        assertThat(ids(read)).containsExactlyInAnyOrder("o1", "o2", "s1", "s2", "l1", "a1");
    }

    @Test
    void aFileMayLieInAFolderOfTheArchiveAndBeginWithAByteOrderMark() throws IOException {
        PackageOnDisk given = new PackageOnDisk()
                .with(
                        "export/organizations.csv",
                        "\uFEFFid,name,description\no1,Café Olé,Food".getBytes(StandardCharsets.UTF_8));

        ReadWhole read = read(given);

        assertThat(read.faults()).isEmpty();
        assertThat(read.records().get(0).values()).containsEntry("name", "Café Olé");
    }

    @Test
    void columnsThatTheStandardDoesNotKnowAreKept() throws IOException {
        ReadWhole read =
                read(new PackageOnDisk().with("organizations.csv", "id,name,description,colour", "o1,A,B,green"));

        assertThat(read.records().get(0).value("colour")).contains("green");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "s3,,Nameless owner,active,,|organization_id|VALUE_MISSING",
                "s3,o1,,active,,|name|VALUE_MISSING",
                "s3,o1,Wrong,sleeping,,|status|NOT_IN_LIST",
                "s3,o1,Wrong,active,young,|minimum_age|NOT_A_NUMBER",
                "s3,o1,Wrong,active,-1,|minimum_age|OUT_OF_RANGE",
                "s3,o1,Wrong,active,18,6|minimum_age|AGES_REVERSED",
                "s3,o1,Wrong,active|''|FIELD_COUNT",
            })
    void aBadRowIsNamedAndNothingElseIsLost(String row, String column, String code) throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with(
                        "services.csv",
                        "id,organization_id,name,status,minimum_age,maximum_age",
                        "s1,o1,Counseling,active,6,18",
                        row,
                        "s2,o2,Food box,active,,");

        ReadWhole read = read(given);

        assertThat(read.faults()).hasSize(1);
        FileFault fault = read.faults().get(0);
        assertThat(fault.file()).isEqualTo("services.csv");
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.column()).isEqualTo(column.replace("''", ""));
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.message()).doesNotContain("sleeping", "young");
        assertThat(ids(read)).contains("s1", "s2").doesNotContain("s3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval|0|OUT_OF_RANGE",
                "interval|-1|OUT_OF_RANGE",
                "interval|1.5|OUT_OF_RANGE",
                "interval|2|",
                "interval|1.0|",
                "count|0|OUT_OF_RANGE",
                "count|3|",
                "timezone|-13|OUT_OF_RANGE",
                "timezone|14.25|OUT_OF_RANGE",
                "timezone|-12|",
                "timezone|5.75|",
                "bymonthday|0|OUT_OF_RANGE",
                "bymonthday|32|OUT_OF_RANGE",
                "bymonthday|1,-32|OUT_OF_RANGE",
                "bymonthday|first|OUT_OF_RANGE",
                "bymonthday|1, 15,-1|",
                "byweekno|0|OUT_OF_RANGE",
                "byweekno|54|OUT_OF_RANGE",
                "byweekno|-53,53|",
            })
    void aRecurrenceThatCannotBeIsNamed(String column, String value, String code) throws IOException {
        PackageOnDisk given =
                PackageOnDisk.faultless().with("schedules.csv", "id,service_id," + column, "h1,s1,\"" + value + "\"");

        assertThat(places(read(given)))
                .isEqualTo(code == null ? List.of() : List.of("schedules.csv:2:" + column + " " + code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "9,2|services.csv:2:minimum_grade GRADES_REVERSED",
                "1,K|services.csv:2:minimum_grade GRADES_REVERSED",
                "ZZ,5|services.csv:2:minimum_grade NOT_A_GRADE",
                "K,13|services.csv:2:maximum_grade NOT_A_GRADE",
                "K,12|",
                "-2,0|",
                ",4|",
                "5,|",
            })
    void gradesThatCannotBeAreNamed(String grades, String fault) throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with(
                        "services.csv",
                        "id,organization_id,name,status,minimum_grade,maximum_grade",
                        "s1,o1,Counseling,active," + grades);

        assertThat(places(read(given))).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "services, url",
        "url, url",
        "locations, url",
        "accessibility, url",
        "organizations, website",
        "organizations, logo",
        "schedules, schedule_link"
    })
    void aWebAddressBeginsWithHttp(String table, String column) {
        for (String wrong :
                List.of("javascript:alert(1)", "data:text/html,x", "willow.example.org", "https://", "http://a b")) {
            assertThat(faults(table, column, wrong)).containsExactly("2 " + column + " NOT_A_URL");
        }
        for (String right :
                List.of("http://example.com", "HTTPS://willow.example.org:8443/a?b=c#d", "https://niños.example/é")) {
            assertThat(faults(table, column, right)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"services, email", "services, assurer_email", "organizations, email", "contacts, email"})
    void anEmailIsAnAddress(String table, String column) {
        for (String wrong :
                List.of("nobody at all", "a@", "@example.org", "a@b@example.org", "a@example.org; b@example.org")) {
            assertThat(faults(table, column, wrong)).containsExactly("2 " + column + " NOT_AN_EMAIL");
        }
        for (String right : List.of("intake+en@willow.example.org", "o'neil@example.org", "josé@niños.example")) {
            assertThat(faults(table, column, right)).isEmpty();
        }
    }

    /** At the value's column: the row has nothing else but an identifier. */
    private static List<String> faults(String table, String column, String value) {
        Faults found = new Faults();
        new RowJudge(HsdsTables.table(table), table + ".csv", PackageLimits.standard(), found)
                .judge(2, Map.of("id", "r1", column, value));
        return found.kept().stream()
                .filter(fault -> fault.column().equals(column))
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    @Test
    void moreThanThereIsRoomForIsSaidInWordsOfNumbers() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("units.csv", "id,name", "u1,Places")
                .with(
                        "service_capacity.csv",
                        "id,service_id,unit_id,available,maximum,updated",
                        "c1,s1,u1,12,10,2026-01-01T00:00:00Z");

        assertThat(read(given).faults())
                .extracting(FileFault::message)
                .containsExactly("The number is greater than that of maximum.");
    }

    @ParameterizedTest
    @CsvSource({"100,0,latitude", "-90.001,0,latitude", "0,180.5,longitude", "0,-181,longitude"})
    void coordinatesOffTheEarthAreRefused(String latitude, String longitude, String column) throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude",
                        "l1,physical,House," + latitude + "," + longitude);

        ReadWhole read = read(given);

        assertThat(read.faults().get(0))
                .isEqualTo(new FileFault(
                        "locations.csv",
                        2,
                        column,
                        "OUT_OF_RANGE",
                        "Expected a number from " + (column.equals("latitude") ? "-90 to 90." : "-180 to 180.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41.5,|locations.csv:2:latitude COORDINATES_INCOMPLETE",
                ",-90.4|locations.csv:2:longitude COORDINATES_INCOMPLETE",
                "100,|locations.csv:2:latitude OUT_OF_RANGE, locations.csv:2:latitude COORDINATES_INCOMPLETE",
                "100,-90.4|locations.csv:2:latitude OUT_OF_RANGE",
                ",|''",
            })
    void aLatitudeNeedsItsLongitude(String degrees, String faults) throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("locations.csv", "id,location_type,name,latitude,longitude", "l1,physical,House," + degrees);

        assertThat(String.join(", ", places(read(given)))).isEqualTo(faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18:00,09:00,MO,2026-01-01,2026-12-31|opens_at|SCHEDULE_REVERSED",
                "09:00,09:00,MO,2026-01-01,2026-12-31|opens_at|SCHEDULE_REVERSED",
                "09:00,18:00,MO,2026-12-31,2026-01-01|valid_from|SCHEDULE_REVERSED",
                "25:00,26:00,MO,2026-01-01,2026-12-31|opens_at|NOT_A_TIME",
                "09:00,,MO,2026-01-01,2026-12-31|opens_at|SCHEDULE_INCOMPLETE",
                ",18:00,MO,2026-01-01,2026-12-31|closes_at|SCHEDULE_INCOMPLETE",
                "09:00,18:00,FUNDAY,2026-01-01,2026-12-31|byday|NOT_WEEKDAYS",
                "09:00,18:00,MO,2026-02-30,2026-12-31|valid_from|NOT_A_DATE",
            })
    void aScheduleThatCannotBeIsNamed(String schedule, String column, String code) throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("schedules.csv", "id,opens_at,closes_at,byday,valid_from,valid_to", "h1," + schedule);

        ReadWhole read = read(given);

        assertThat(read.faults().get(0).column()).isEqualTo(column);
        assertThat(codes(read)).contains(code);
        assertThat(ids(read)).doesNotContain("h1");
    }

    @Test
    void schedulesThatCanBeAreTaken() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("schedules.csv", "id,opens_at,closes_at,byday", "h1,08:00,24:00,\"MO,1TU,-1FR\"", "h2,,,");

        assertThat(read(given).faults()).isEmpty();
    }

    @Test
    void textThatIsNotUtf8IsNamedWithItsLineAndColumn() throws IOException {
        byte[] latin1 = "id,name,description\no1,Good,Good\no2,Caf\u00e9,Bad".getBytes(StandardCharsets.ISO_8859_1);

        ReadWhole read = read(new PackageOnDisk().with("organizations.csv", latin1));

        assertThat(read.faults()).hasSize(1);
        assertThat(read.faults().get(0).line()).isEqualTo(3);
        assertThat(read.faults().get(0).column()).isEqualTo("name");
        assertThat(read.faults().get(0).code()).isEqualTo("ENCODING");
        assertThat(ids(read)).containsExactly("o1");
    }

    @Test
    void utf16IsRefusedAsAWhole() throws IOException {
        byte[] utf16 = "id,name,description\no1,A,B".getBytes(StandardCharsets.UTF_16);

        assertThat(codes(read(new PackageOnDisk().with("organizations.csv", utf16))))
                .containsExactly("ENCODING");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWhereItOpens() throws IOException {
        PackageOnDisk given = new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,A,B", "o2,C,\"open", "o3,D,E", "o4,F,G");

        ReadWhole read = read(given);

        assertThat(codes(read)).containsExactly("UNCLOSED_QUOTE");
        assertThat(read.faults().get(0).line()).isEqualTo(3);
        assertThat(ids(read)).containsExactly("o1");
    }

    @Test
    void linesAreThoseOfTheFileAlsoBehindAQuotedLineBreak() throws IOException {
        PackageOnDisk given =
                new PackageOnDisk().with("organizations.csv", "id,name,description", "o1,A,\"two\r\nlines\"", "o2,,C");

        assertThat(read(given).faults().get(0).line()).isEqualTo(4);
    }

    @Test
    void textAfterAClosingQuoteEndsTheFileThere() throws IOException {
        PackageOnDisk given =
                new PackageOnDisk().with("organizations.csv", "id,name,description", "o1,A,B", "o2,\"C\"x,D");

        ReadWhole read = read(given);

        assertThat(codes(read)).containsExactly("MALFORMED_CSV");
        assertThat(read.faults().get(0).line()).isEqualTo(3);
    }

    @Test
    void aFieldOfTenMegabytesIsRefusedAndTheRestIsRead() throws IOException {
        PackageOnDisk given = new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,A," + "x".repeat(10_000_000), "o2,B,C");
        PackageLimits unpacking = new PackageLimits(200, 1 << 28, 1 << 28, 10_000, 65_536, 1000);

        ReadWhole read = read(given, unpacking);

        assertThat(codes(read)).containsExactly("FIELD_TOO_LONG");
        assertThat(ids(read)).containsExactly("o2");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless().with("programs.csv", new byte[40_000_000]);

        ReadWhole read = read(given);

        assertThat(codes(read)).contains("ARCHIVE_TOO_LARGE");
        assertThat(read.found().isUnreadable()).isTrue();
    }

    /** Longer than the longest line that is read, and shorter than what may be unpacked: the line alone would be told. */
    @Test
    void aBombOfOneLineIsRefusedWholeToo() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless().with("programs.csv", new byte[40_000_000]);
        PackageLimits lines = new PackageLimits(200, 1 << 28, 1 << 28, 600, 65_536, 1000);

        ReadWhole read = read(given, lines);

        assertThat(codes(read)).containsExactly("ARCHIVE_TOO_LARGE");
        assertThat(read.found().isUnreadable()).isTrue();
    }

    @Test
    void aFieldThatRepeatsItselfTooOftenIsNamedByItsFileAndLine() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("organizations.csv", "id,name,description", "o1,A,B", "o2,A," + "x".repeat(10_000_000), "o3,B,C");

        ReadWhole read = read(given);

        assertThat(places(read)).containsExactly("organizations.csv:3: ARCHIVE_TOO_LARGE");
        assertThat(read.found().isUnreadable()).isTrue();
    }

    @Test
    void anArchiveWithinTheArchiveIsNamedAndOtherFilesAreLeftAside() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("more/More.ZIP", PackageOnDisk.faultless().zip())
                .with("readme.txt", "hello");

        assertThat(places(read(given))).containsExactly("More.ZIP:0: NESTED_ARCHIVE");
        assertThat(codes(read(new PackageOnDisk()
                        .with("hsds.zip", PackageOnDisk.faultless().zip()))))
                .containsExactly("NESTED_ARCHIVE", "NO_TABLES");
    }

    @Test
    void anArchiveOfTooManyFilesOrRowsIsNotRead() throws IOException {
        PackageLimits fewFiles = new PackageLimits(3, 1 << 20, 1 << 20, 100, 100, 1000);
        PackageLimits fewRows = new PackageLimits(10, 1 << 20, 1 << 20, 100, 100, 5);

        assertThat(codes(read(PackageOnDisk.faultless(), fewFiles))).containsExactly("TOO_MANY_FILES");
        assertThat(codes(read(PackageOnDisk.faultless(), fewRows))).containsExactly("TOO_MANY_ROWS");
    }

    @Test
    void somethingElseThanAnArchiveIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("x.zip"), "not a zip");

        ReadWhole read = ReadWhole.tabular(text, PackageLimits.standard());

        assertThat(codes(read)).containsExactly("NOT_AN_ARCHIVE");
    }

    @Test
    void aDescriptorMayNameTheFiles() throws IOException {
        PackageOnDisk given = new PackageOnDisk()
                .with("datapackage.json", "{\"resources\":[{\"name\":\"organizations\",\"path\":\"data/orgs.csv\"}]}")
                .with("data/orgs.csv", "id,name,description", "o1,A,B");

        ReadWhole read = read(given);

        assertThat(read.faults()).isEmpty();
        assertThat(ids(read)).containsExactly("o1");
    }

    @Test
    void aDescriptorThatCannotBeReadOrNamesAMissingFileIsAFault() throws IOException {
        assertThat(codes(read(PackageOnDisk.faultless().with("datapackage.json", "../../datapackage.json"))))
                .containsExactly("DESCRIPTOR_UNREADABLE");
        assertThat(codes(read(PackageOnDisk.faultless()
                        .with("datapackage.json", "{\"resources\":[{\"name\":\"phones\",\"path\":\"phones.csv\"}]}"))))
                .containsExactly("FILE_MISSING");
    }

    @Test
    void filesAndColumnsOfTheHeaderAreChecked() throws IOException {
        assertThat(codes(read(PackageOnDisk.faultless().with("partners.csv", "id", "1"))))
                .containsExactly("UNKNOWN_TABLE");
        assertThat(codes(read(new PackageOnDisk().with("units.csv", "id,name,name", "1,a,b"))))
                .containsExactly("COLUMN_TWICE");
        assertThat(codes(read(new PackageOnDisk().with("units.csv", "id,title", "1,a"))))
                .containsExactly("COLUMN_MISSING");
        assertThat(codes(read(new PackageOnDisk().with("units.csv", "")))).containsExactly("HEADER_MISSING");
        assertThat(codes(read(new PackageOnDisk().with("readme.txt", "hello")))).containsExactly("NO_TABLES");
    }

    @Test
    void allFaultsAreCountedAndTheFirstThousandKept() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,name"));
        for (int i = 0; i < 1500; i++) {
            lines.add("u" + i + ",");
        }

        ReadWhole read = read(new PackageOnDisk().with("units.csv", lines.toArray(String[]::new)));

        assertThat(read.faults()).hasSize(Faults.KEPT);
        assertThat(read.faultCount()).isEqualTo(1500);
    }
}
