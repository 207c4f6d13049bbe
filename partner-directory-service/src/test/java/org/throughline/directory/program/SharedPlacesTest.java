package org.throughline.directory.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.capacity.Places;
import org.throughline.kit.problem.FieldError;

/** What a district sees of a program's places, and what a report may not promise. */
class SharedPlacesTest {

    private static SharedPlaces shared(Integer maximum, int vacancy, Integer cohort, String shares) {
        return new SharedPlaces(new Places("Student places", maximum, vacancy, 4, cohort), shares(shares));
    }

    /** Written as {@code elm 6/2, oak 3/0}: the district, its maximum and its free places. */
    private static List<Share> shares(String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split(", ")).map(SharedPlacesTest::share).toList();
    }

    private static Share share(String written) {
        int[] numbers = Arrays.stream(
                        written.substring(written.indexOf(' ') + 1).split("/"))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Share(written.substring(0, written.indexOf(' ')), numbers[0], numbers[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // the program's maximum, vacancy, cohort | shares | district || it sees maximum, vacancy, cohort
                "20 |  5 | - | -                  | elm | 20 | 5 | -",
                "-  |  5 | - | -                  | elm | -  | 5 | -",
                "20 |  0 | - | -                  | elm | 20 | 0 | -",
                "20 |  5 | - | elm 6/2            | elm |  6 | 2 | -",
                "20 |  5 | - | elm 6/0            | elm |  6 | 0 | -",
                "20 |  5 | - | elm 6/2            | oak | 14 | 3 | -",
                "20 |  5 | - | elm 6/2, oak 3/0   | oak |  3 | 0 | -",
                "20 |  5 | - | elm 6/2, oak 3/0   | ash | 11 | 3 | -",
                "20 |  5 | - | elm 12/3, oak 8/2  | ash |  0 | 0 | -",
                "20 |  5 | - | elm 20/0           | ash |  0 | 0 | -",
                "20 | 20 | - | elm 6/0            | ash | 14 | 14 | -",
                "-  |  5 | - | elm 6/2            | elm |  6 | 2 | -",
                "-  |  5 | - | elm 6/2            | oak | -  | 3 | -",
                // what is promised beyond what there is, as no report may: nobody sees more than there is, nor less
                // than none
                "20 |  1 | - | elm 6/4            | elm |  6 | 1 | -",
                "20 |  1 | - | elm 6/4            | oak | 14 | 0 | -",
                "5  |  1 | - | elm 6/1            | oak |  0 | 0 | -",
                // a group is of the program as a whole, and is named where it fits
                "20 |  5 | 6 | elm 6/2            | elm |  6 | 2 | 6",
                "20 |  5 | 7 | elm 6/2            | elm |  6 | 2 | -",
                "20 |  5 | 7 | elm 6/2            | oak | 14 | 3 | 7",
                "-  |  5 | 7 | elm 6/2            | oak | -  | 3 | 7"
            })
    void aDistrictSeesItsShareOrWhatIsPromisedToNoOther(
            Integer maximum,
            int vacancy,
            Integer cohort,
            String shares,
            String district,
            Integer seenMaximum,
            int seenVacancy,
            Integer seenCohort) {
        assertThat(shared(maximum, vacancy, cohort, shares).seenBy(district))
                .isEqualTo(new Places("Student places", seenMaximum, seenVacancy, 4, seenCohort));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "20 | 5 | -                        | -",
                "20 | 5 | elm 12/3, oak 8/2        | -",
                "-  | 5 | elm 900/3, oak 900/2     | -",
                "20 | 5 | elm 12/3, oak 9/2        | /shares MORE_THAN_MAXIMUM",
                "20 | 5 | elm 12/3, oak 8/3        | /shares MORE_THAN_VACANCY",
                "20 | 5 | elm 21/6                 | /shares MORE_THAN_MAXIMUM, /shares MORE_THAN_VACANCY",
                "20 | 5 | elm 2/1, oak 2/1, elm 3/0 | /shares/2/district NAMED_TWICE",
                "20 | 5 | oak 5/1, elm 2/3         | /shares/1/vacancy ABOVE_MAXIMUM"
            })
    void aReportPromisesNoMoreThanThereIs(Integer maximum, int vacancy, String shares, String faults) {
        assertThat(shared(maximum, vacancy, null, shares).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(faults == null ? new String[0] : faults.split(", "));
    }

    @Test
    void aShareOfADistrictThatIsNoneIsToldWhereItStands() {
        assertThat(shared(20, 5, null, "elm 6/2, oak 3/0, ash 1/0").ofUnknown(Set.of("oak", "yew")))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/shares/1/district UNKNOWN_DISTRICT");
    }

    @Test
    void sumsThatNoNumberHoldsAreMoreThanThereIsToo() {
        Share most = new Share("elm", Integer.MAX_VALUE, Integer.MAX_VALUE);
        Share more = new Share("oak", Integer.MAX_VALUE, Integer.MAX_VALUE);
        SharedPlaces promised = new SharedPlaces(new Places("Places", 10, 10, null, null), List.of(most, more));

        assertThat(promised.faults()).extracting(FieldError::code).contains("MORE_THAN_MAXIMUM", "MORE_THAN_VACANCY");
        assertThat(promised.seenBy("ash").vacancy()).isZero();
    }
}
