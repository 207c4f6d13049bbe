package org.throughline.directory.hsds.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenGradesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K-5                        | 0  | 5",
                "6-8                        | 6  | 8",
                "9-12                       | 9  | 12",
                "PK                         | -2 | -1",
                "Pre-K                      | -2 | -1",
                "PreK-8                     | -2 | 8",
                "Preschool to 5th grade     | -2 | 5",
                "PK3-K                      | -2 | 0",
                "PK 3                       | -2 | -2",
                "PK4                        | -1 | -1",
                "PK-3                       | -2 | 3",
                "Pre-K - 3                  | -2 | 3",
                "Gr. 6-8                    | 6  | 8",
                "TK-5                       | -1 | 5",
                "Transitional Kindergarten  | -1 | -1",
                "Kindergarten               | 0  | 0",
                "7                          | 7  | 7",
                "7th                        | 7  | 7",
                "Grades 6 – 8               | 6  | 8",
                "6th through 12th grade     | 6  | 12",
                "6, 7, 8                    | 6  | 8",
                "K-5; 6-8                   | 0  | 8",
                "9th and 10th               | 9  | 10",
                "9+                         | 9  |",
                "6 and up                   | 6  |",
                "All grades                 |    |",
                "K-12                       | 0  | 12",
            })
    void gradesAreReadAsPeopleWriteThem(String written, Integer minimum, Integer maximum) {
        assertThat(WrittenGrades.of(written)).contains(new WrittenGrades(minimum, maximum));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elementary",
                "8-6",
                "K, 6-8",
                "13",
                "6-13",
                "8-Jun",
                "6/8/2026",
                "Jun-08",
                "K-5 mostly",
                "-",
                "5-K",
                "Pre-K 3-5",
                "6 8",
                "0"
            })
    void whatIsNoRangeOfGradesIsNotTaken(String written) {
        assertThat(WrittenGrades.of(written)).isEmpty();
    }

    @Test
    void aServiceHasThemAsItsColumns() {
        assertThat(WrittenGrades.of("K-5").orElseThrow().columns())
                .isEqualTo(Map.of("minimum_grade", "K", "maximum_grade", "5"));
        assertThat(WrittenGrades.of("9+").orElseThrow().columns()).isEqualTo(Map.of("minimum_grade", "9"));
    }
}
