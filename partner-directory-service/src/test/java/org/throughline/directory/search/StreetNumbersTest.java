package org.throughline.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.HouseNumber;

/** A street that runs east; its numbers tell the distance, each a ten-thousandth of a degree further. */
class StreetNumbersTest {

    private static final double NUMBER = 0.0001;

    private static HouseNumber number(String written) {
        HouseNumber number = AddressLine.of(written + " Main St").number();
        assertThat(number).isNotNull();
        return number;
    }

    private static KnownNumber known(String written) {
        HouseNumber number = number(written);
        return new KnownNumber(number, new GeoPoint(41, -90 + number.low() * NUMBER), 0);
    }

    private static Optional<Beginning> find(String asked, String... known) {
        return StreetNumbers.find(
                number(asked), Stream.of(known).map(StreetNumbersTest::known).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12      | 10, 12, 14     | 12  | EXACT",
                "12A     | 12, 12A        | 12  | EXACT",
                "123     | 121-125, 127   | 121 | EXACT",
                "123     | 121-125, 123   | 123 | EXACT",
                "121-125 | 121-125        | 121 | EXACT",
                "123-125 | 121-125        | 121 | EXACT",
                "12A     | 10, 12         | 12  | STREET",
                "12      | 12A, 12B, 14   | 12  | STREET",
                "14      | 10, 12, 20     | 12  | STREET",
                "14      | 8, 13, 15, 18  | 18  | STREET",
                "15      | 10, 11, 14, 16 | 11  | STREET",
                "8       | 12             | 12  | STREET",
                "108     | 8              | 8   | STREET",
                "121-125 | 117, 131       | 117 | STREET",
            })
    void theNumberIsFoundOrTheNearestOnItsSide(String asked, String known, int found, Exactness exactness) {
        assertThat(find(asked, known.split(", ", -1)))
                .contains(new Beginning(new GeoPoint(41, -90 + found * NUMBER), exactness));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12 | 11, 13, 15", "12 | 114, 200", "300 | 12, 14, 198", "1 | 2"})
    void whatIsTooFarOrOnTheOtherSideIsNoBeginning(String asked, String known) {
        assertThat(find(asked, known.split(", ", -1))).isEmpty();
    }

    @Test
    void nothingKnownIsNothingFound() {
        assertThat(StreetNumbers.find(number("12"), List.of())).isEmpty();
    }

    @Test
    void aStreetThatIsThereTwiceIsNoneOfThem() {
        KnownNumber here = known("12");
        KnownNumber away = new KnownNumber(number("16"), new GeoPoint(41.02, -90), 0);
        KnownNumber both = new KnownNumber(number("12"), new GeoPoint(41.01, -90), 2_200);

        assertThat(StreetNumbers.find(number("14"), List.of(here, away))).isEmpty();
        assertThat(StreetNumbers.find(number("12"), List.of(here, away)))
                .contains(new Beginning(here.middle(), Exactness.EXACT));
        assertThat(StreetNumbers.find(number("12"), List.of(both))).isEmpty();
        assertThat(StreetNumbers.find(number("14"), List.of(both))).isEmpty();
    }
}
