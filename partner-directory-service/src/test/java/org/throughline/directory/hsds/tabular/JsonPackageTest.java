package org.throughline.directory.hsds.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

class JsonPackageTest {

    @TempDir
    Path folder;

    private ReadWhole read(String json) throws IOException {
        Faults faults = new Faults();
        Path file = Files.writeString(folder.resolve("package.json"), json);
        return ReadWhole.of(JsonPackage.open(file, PackageLimits.standard(), faults), faults);
    }

    @Test
    void tablesAreNamedByTheirFilesOrWithoutTheirEnding() throws IOException {
        ReadWhole read = read(
                """
                {"organizations.csv": [{"id": "o1", "name": "Willow Bend", "description": "x", "year_incorporated": 1957}],
                 "services": [{"id": "s1", "organization_id": "o1", "name": "Counseling", "status": "active",
                    "minimum_age": null, "colour": true}]}""");

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.records().get(0).value("year_incorporated")).contains("1957");
        assertThat(read.records().get(1).value("colour")).contains("true");
        assertThat(read.records().get(1).value("minimum_age")).isEmpty();
    }

    @Test
    void aBadRowIsNamedWithTheLineItBeginsOnAndTheRestIsRead() throws IOException {
        ReadWhole read = read(
                """
                {"units": [
                  {"id": "u1", "name": "Places"},
                  {"id": "u2"},
                  {"id": "u3", "name": {"en": "Places"}},
                  {"id": "u4", "name": "Beds", "scheme": ["a"]},
                  {"id": "u5", "name": "Beds", "attributes": [{"id": "b1"}]}
                ]}""");

        assertThat(read.records()).extracting(HsdsRecord::id).containsExactly("u1");
        assertThat(read.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.code())
                .contains("4 name NOT_A_VALUE", "5 scheme NOT_A_VALUE", "6 attributes NOT_A_VALUE");
    }

    @Test
    void aFaultOfARowSaysWhereItStandsAlsoWhereAllIsOneLine() throws IOException {
        ReadWhole read = read(
                "{\"units\": [], \"organizations.csv\": [{\"id\": \"o1\", \"name\": \"A\", \"description\": \"x\"},"
                        + " {\"id\": \"o2\", \"description\": \"x\"}, {\"id\": \"o3\", \"name\": \"B\", \"description\": [1]}],"
                        + " \"programs\": [{\"id\": \"p1\", \"name\": \"C\", \"description\": \"x\"}]}");

        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/organizations.csv/1/name VALUE_MISSING",
                        "/organizations.csv/2/description NOT_A_VALUE",
                        "/organizations.csv/2/description VALUE_MISSING",
                        "/programs/0/organization_id VALUE_MISSING");
    }

    @Test
    void ofAColumnThatTheStandardDoesNotKnowAllIsKept() throws IOException {
        ReadWhole read = read(
                """
                {"units": [{"id": " u1 ", "name": "x", "a": [1.0, {"b": [null]}], "c": false, "d": null, "e": "", "f": "5",
                            "g": 1e400, "attributes": null, "identifier": 12}]}""");

        HsdsRecord unit = read.records().get(0);
        assertThat(unit.asSent())
                .isEqualTo(Map.of("a", "[1.0,{\"b\":[null]}]", "c", "false", "d", "null", "e", "\"\"", "g", "1e400"));
        assertThat(unit.id()).isEqualTo("u1");
        assertThat(unit.value("f")).contains("5");
        assertThat(unit.value("identifier")).contains("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"x\": [%s]}", "\"%s\""})
    void whatIsTooLongIsAFaultAndIsReadToItsEnd(String value) throws IOException {
        String most = "1".repeat(800) + (value.startsWith("\"") ? "" : ", ");

        ReadWhole read = read("{\"units\": [{\"id\": \"u1\", \"name\": \"x\", \"a\": "
                + value.formatted(most.repeat(100) + "1") + "}, {\"id\": \"u2\", \"name\": \"x\"}]}");

        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/units/0/a FIELD_TOO_LONG");
        assertThat(read.records()).extracting(HsdsRecord::id).containsExactly("u2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a\\u0000     | 1             | a\uFFFD CONTROL_CHARACTER",
                "a\\ud83c     | 1             | a\ud83c ENCODING",
                "a           | \"x\\u0000\"   | a CONTROL_CHARACTER",
                "a           | \"x\\ud83c\"   | a ENCODING",
                "a           | [\"x\\udf31\"] | a ENCODING",
            })
    void whatNoDatabaseKeepsIsAFault(String name, String value, String fault) throws IOException {
        ReadWhole read = read("{\"units\": [{\"id\": \"u1\", \"name\": \"x\", \"" + name + "\": " + value + "},"
                + " {\"id\": \"u2\", \"name\": \"x\", \"a\": [\"\\ud83c\\udf31\"]}]}");

        assertThat(read.faults())
                .extracting(found -> found.column() + " " + found.code())
                .containsExactly(fault);
        assertThat(read.records()).extracting(HsdsRecord::id).containsExactly("u2");
    }

    @Test
    void aTableThatTheStandardDoesNotHaveIsAFault() throws IOException {
        assertThat(read("{\"partners\": [{\"id\": \"1\"}], \"units\": []}").faults())
                .extracting(FileFault::code)
                .containsExactly("UNKNOWN_TABLE");
    }

    @Test
    void anUnknownTableIsToldByItsNameWhereThatIsOne() throws IOException {
        String text =
                """
                {"partners.csv": [],
                 "%s": [],
                 "a\\u0000b": []}"""
                        .formatted("x".repeat(101));

        ReadWhole read = read(text);

        assertThat(read.faults())
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.code())
                .containsExactly("partners.csv:1 UNKNOWN_TABLE", "json:2 UNKNOWN_TABLE", "json:3 UNKNOWN_TABLE");
        assertThat(read.found().isUnreadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"units\": {}}",
                "{\"units\": [{\"id\": \"u1\"",
                "{\"units\": [1]}",
                "no json",
                "{\"units\": []} {\"units\": []}",
                "{\"units\": []}\n{\"units\": []}",
                "{\"units\": []} junk",
                "{\"units\": []}]"
            })
    void whatIsNotOfThisFormIsUnreadableAsAWhole(String text) throws IOException {
        ReadWhole read = read(text);

        assertThat(read.found().isUnreadable()).isTrue();
        assertThat(read.faults()).extracting(FileFault::code).containsExactly("MALFORMED_JSON");
    }
}
