package org.throughline.directory.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.assessment.NeedCount;

class NeedSheetTest {

    private static final String HEADER = "domain,school,language,tier,students\n";

    private static SheetReading read(String sheet) {
        return NeedSheet.read(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static List<NeedCount> counts(String sheet) {
        return ((SheetReading.Faultless) read(sheet)).counts();
    }

    private static List<String> faults(SheetReading reading) {
        return ((SheetReading.Faulty) reading)
                .faults().stream()
                        .map(fault -> fault.line() + " " + fault.column() + " " + fault.code())
                        .collect(Collectors.toList());
    }

    @Test
    void columnsComeInAnyOrderAndAMarkAtTheStartIsSkipped() {
        NeedCount expected = new NeedCount("MENTAL_HEALTH", "school-7", "es", 2, 14);

        assertThat(counts("\uFEFF" + HEADER + "MENTAL_HEALTH,school-7,es,2,14")).containsExactly(expected);
        assertThat(counts("students,tier,domain,language,school\r\n14, 2 ,MENTAL_HEALTH,es,school-7\r\n"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cellsAreSeparatedAsSpreadsheetsDo(String separator) {
        String sheet = HEADER + "MENTAL_HEALTH,school-7,es,2,14\nHOUSING,school-7,es,4,1\n";

        assertThat(counts(HEADER.replace(",", separator) + "MENTAL_HEALTH,school-7,es,2,14\n".replace(",", separator)))
                .containsExactly(new NeedCount("MENTAL_HEALTH", "school-7", "es", 2, 14));
        assertThat(faults(read(sheet.replace(",", separator)))).containsExactly("3 tier INVALID_TIER");
    }

    @Test
    void schoolsThatThereAreNotAreToldByLineAndNeverByName() {
        SheetReading.Faultless sheet = (SheetReading.Faultless)
                read(
                        "domain,school,language,tier,students\nHOUSING,school-7,es,2,14\nHOUSING,nope,es,2,1\nFOOD,nope,es,2,1\n");

        SheetReading.Faulty refused = sheet.naming(Set.of("nope"));

        assertThat(faults(refused)).containsExactly("3 school UNKNOWN_SCHOOL", "4 school UNKNOWN_SCHOOL");
        assertThat(refused.total()).isEqualTo(2);
        assertThat(refused.toString()).doesNotContain("nope");
    }

    @Test
    void schoolsThatThereAreNotAreToldBesideEverythingElseThatIsWrong() {
        SheetReading sheet = read(HEADER
                + "HOUSING,nope,es,2,1\n"
                + "HOUSING,nope,Spanish,2,1\n"
                + "HOUSING,school-7,es,4,1\n"
                + "HOUSING,nope,es,2,1\n");

        SheetReading.Faulty refused = sheet.naming(Set.of("nope"));

        assertThat(sheet.named()).containsExactlyInAnyOrder("nope", "school-7");
        assertThat(faults(refused))
                .containsExactly(
                        "2 school UNKNOWN_SCHOOL",
                        "3 language INVALID_LANGUAGE",
                        "3 school UNKNOWN_SCHOOL",
                        "4 tier INVALID_TIER",
                        "5  DUPLICATE",
                        "5 school UNKNOWN_SCHOOL");
        assertThat(refused.total()).isEqualTo(6);
        assertThat(refused.toString()).doesNotContain("nope");
    }

    @Test
    void whatIsWrongWithTheSheetAsAWholeComesLastAndNoMoreThanAThousandAreKept() {
        String domains = IntStream.rangeClosed(0, NeedCount.MOST_DOMAINS)
                .mapToObj(number -> "DOMAIN_" + number + ",nope,es,1,1\n")
                .collect(Collectors.joining());
        assertThat(faults(read(HEADER + domains).naming(Set.of("nope"))))
                .hasSize(NeedCount.MOST_DOMAINS + 2)
                .endsWith("0  TOO_MANY_DOMAINS");

        SheetReading.Faulty many = read(HEADER + "x,nope,es,9,\n".repeat(500)).naming(Set.of("nope"));
        assertThat(many.total()).isEqualTo(2_000);
        assertThat(many.faults()).hasSize(1_000);
    }

    @Test
    void eachFaultSaysItsLineColumnAndReasonAndNeverTheValue() {
        SheetReading reading = read(HEADER
                + "mental health,school-7,es,2,14\n"
                + "HOUSING,school-7,Spanish,4,-1\n"
                + "HOUSING,school-7,es\n"
                + "HOUSING,school-7,es,2,14\n"
                + "HOUSING,school-7,es,2,15\n");

        assertThat(faults(reading))
                .containsExactly(
                        "2 domain INVALID_DOMAIN",
                        "3 language INVALID_LANGUAGE",
                        "3 tier INVALID_TIER",
                        "3 students INVALID_STUDENTS",
                        "4  FIELD_COUNT",
                        "6  DUPLICATE");
        assertThat(((SheetReading.Faulty) reading).faults()).allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("needs.csv");
            assertThat(fault.message()).doesNotContain("mental health", "Spanish", "-1");
        });
    }

    @Test
    void aSheetThatCannotBeReadSaysWhy() {
        assertThat(faults(read("domain,school,tier\nHOUSING,school-7,2\n"))).containsExactly("1  COLUMNS");
        assertThat(faults(read("domain,domain,school,language,tier,students\nH,H,s,es,1,1\n")))
                .containsExactly("1  COLUMN_TWICE", "1  COLUMNS");
        assertThat(faults(read(HEADER))).containsExactly("0  EMPTY");
        assertThat(faults(read(""))).containsExactly("0  EMPTY");
        assertThat(faults(read(HEADER + "HOUSING,\"school-7,es,2,14\n"))).contains("2  UNCLOSED_QUOTE");
        assertThat(faults(NeedSheet.read((HEADER + "HOUSING,s,es,1,1").getBytes(StandardCharsets.UTF_16))))
                .containsExactly("0  ENCODING");
        assertThat(faults(NeedSheet.read(
                        (HEADER + "HOUSING,\u00e9cole,es,1,1").getBytes(Charset.forName("windows-1252")))))
                .containsExactly("0  ENCODING");
    }

    @Test
    void rowsAndFaultsAreBounded() {
        String rows = IntStream.rangeClosed(0, NeedSheet.MOST_ROWS)
                .mapToObj(number -> "HOUSING,school-" + number + ",es,1,1\n")
                .collect(Collectors.joining());
        assertThat(faults(read(HEADER + rows))).containsExactly("0  TOO_MANY_ROWS");

        String domains = IntStream.rangeClosed(0, NeedCount.MOST_DOMAINS)
                .mapToObj(number -> "DOMAIN_" + number + ",school-7,es,1,1\n")
                .collect(Collectors.joining());
        assertThat(faults(read(HEADER + domains))).containsExactly("0  TOO_MANY_DOMAINS");

        SheetReading faulty = read(HEADER + "x,,,,\n".repeat(500));
        assertThat(((SheetReading.Faulty) faulty).total()).isEqualTo(2_500);
        assertThat(((SheetReading.Faulty) faulty).faults()).hasSize(1_000);
    }
}
