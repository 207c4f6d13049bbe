package org.throughline.directory.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2025-2026",
        "2026-07-01, 2026-2027",
        "2026-12-31, 2026-2027",
        "2027-01-01, 2026-2027",
    })
    void itBeginsInJuly(LocalDate day, String name) {
        assertThat(SchoolYear.of(day)).hasToString(name);
        assertThat(SchoolYear.named(name)).contains(SchoolYear.of(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-2028", "2026-27", "spring", ""})
    void whatIsNoTwoYearsThatFollowIsNone(String name) {
        assertThat(SchoolYear.named(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0001", "1899-1900", "2999-3000", "9998-9999"})
    void aYearInWhichNobodyGoesToSchoolIsNone(String name) {
        assertThat(SchoolYear.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-27",
        "2026/27",
        "2026/2027",
        "2027-2026",
        "2027-26",
        "26-27",
        "27-26",
        "2026 - 2027",
        "2026–2027",
        "2026_2027",
        "SY 2026-27",
        "school year 2026/27",
    })
    void twoYearsThatFollowOneAnotherAreOneHoweverTheyAreWritten(String written) {
        assertThat(SchoolYear.named(written)).isEmpty();
        assertThat(SchoolYear.meant(written)).contains(new SchoolYear(2026));
    }

    @Test
    void aCenturyEndsInTheMiddleOfASchoolYear() {
        assertThat(SchoolYear.meant("1999-00")).contains(new SchoolYear(1999));
        assertThat(SchoolYear.meant("2099-00")).contains(new SchoolYear(2099));
        assertThat(SchoolYear.meant("2000-01")).contains(new SchoolYear(2000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-2028",
                "2026-2026",
                "2026-28",
                "26",
                "2026-27-28",
                "202627",
                "spring",
                "",
                "9999-00"
            })
    void nothingIsGuessedOfOthers(String written) {
        assertThat(SchoolYear.meant(written)).isEmpty();
    }

    @Test
    void itsEndsAreMidnightsOfTheDistrict() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        SchoolYear year = new SchoolYear(2026);

        assertThat(year.begins(chicago)).isEqualTo(Instant.parse("2026-07-01T05:00:00Z"));
        assertThat(year.ends(chicago)).isEqualTo(Instant.parse("2027-07-01T05:00:00Z"));
    }
}
