package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written by hand: which lines are one address and which are two. Abbreviations are those of USPS Publication 28. */
class AddressLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Main Street       | 12 MAIN ST",
                "12 main st.          | '  12   Main Street, '",
                "12 Niños St.         | 12 ninos street",
                "900 Avenue A         | 900 Ave A",
                "4 Lake Shore Drive   | 4 LAKE SHORE DR",
                "7 Sunset Boulevard   | 7 Sunset Blvd",
                "31 Elm Parkway       | 31 ELM PKWY",
                "2150 Highway 6       | 2150 Hwy 6",
                "81 County Road 12    | 81 Co. Rd. 12",
                "5 Willow Crossing    | 5 Willow Xing",
                "100 North Main Street | 100 N Main St",
                "100 N. Main St.      | 100 NORTH MAIN ST",
                "100 Main Street North | 100 Main St N",
                "640 Northwest 5th Street | 640 NW 5th St",
                "640 N.W. 5th St      | 640 NORTH WEST FIFTH STREET",
                "18 K Street NW       | 18 K St Northwest",
                "1600 W North Ave     | 1600 West North Avenue",
                "3 North Park Street  | 3 N Park St",
                "20 First Avenue      | 20 1st Ave",
                "20 5 Ave             | 20 Fifth Avenue",
                "44 Twenty-First St   | 44 21st Street",
                "12 Main St Apt 4     | 12 Main St",
                "12 Main St, #12      | 12 Main Street",
                "12 Main St Unit B    | 12 Main St #B",
                "12 Main St Ste 200   | 12 Main St, Suite 201",
                "12 Main St 2nd Floor | 12 Main St",
                "12 Main St Bldg 3 Apt 2-C | 12 Main St",
                "12 Main St Rear      | 12 Main St",
                "123 1/2 Oak Ln       | 123-1/2 Oak Lane",
                "123½ Oak Ln          | 123 1/2 OAK LANE",
                "123A Oak Ln          | 123-A Oak Lane",
                "123 B Oak Ln         | 123b Oak Lane",
                "121-125 Oak Ln       | 121 - 125 Oak Lane",
                "121-25 Oak Ln        | 121-125 Oak Lane",
                "37-42 81st Street    | 37-42 81 St",
                "N95W17540 Richmond Drive | N95 W17540 Richmond Dr",
                "9 St. Louis Street   | 9 Saint Louis St",
                "9 O'Brien Court      | 9 OBrien Ct",
                "9 Mount Vernon Terrace | 9 Mt Vernon Ter",
                "Lincoln School       | LINCOLN  school",
            })
    void theseAreOneAddress(String one, String other) {
        assertThat(AddressLine.of(one)).isEqualTo(AddressLine.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Main St           | 14 Main St",
                "12 Main St           | 12 Main Ave",
                "12 Main St           | 12 Main",
                "12 Main St           | Main St",
                "12 N Main St         | 12 S Main St",
                "12 N Main St         | 12 Main St",
                "12 Main St N         | 12 N Main St",
                "12 North St          | 12 N St",
                "12 First Ave         | 12 Second Ave",
                "12 A St              | 12A Main St",
                "12 A St              | 12 B St",
                "123 1/2 Oak Ln       | 123 Oak Ln",
                "123A Oak Ln          | 123B Oak Ln",
                "121-125 Oak Ln       | 121 Oak Ln",
                "37-42 81st St        | 38-42 81st St",
                "N95W17540 Richmond Dr | N96W17540 Richmond Dr",
                "12 Apartment Ct      | 12 Suite Ct",
                "12 Old Lot Rd        | 12 Old Rd",
                "1 Hidden Springs Dr  | 1 Hidden Spring Dr",
            })
    void theseAreTwo(String one, String other) {
        assertThat(AddressLine.of(one)).isNotEqualTo(AddressLine.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Main St      | 12 | 12 | ''",
                "12½ Main St     | 12 | 12 | 1/2",
                "12C Main St     | 12 | 12 | C",
                "12-18 Main St   | 12 | 18 | ''",
                "37-42 81st St   | 42 | 42 | ''",
                "N95W17540 Richmond Dr | 17540 | 17540 | ''",
                "12 K St NW      | 12 | 12 | ''",
                "5 5th Ave       | 5  | 5  | ''",
            })
    void aHouseNumberIsRead(String line, int low, int high, String mark) {
        assertThat(AddressLine.of(line).number()).isEqualTo(new HouseNumber(low, high, mark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lincoln School", "5th Avenue", "PO Box 7", "", " ", "---", "#", "# 4", "99999999 Main St", "½"})
    void whatBeginsWithoutOneHasNone(String line) {
        assertThat(AddressLine.of(line).number()).isNull();
    }

    @Test
    void aRangeHoldsTheNumbersOfItsSide() {
        HouseNumber range = new HouseNumber(121, 125, "");

        assertThat(range.holds(HouseNumber.of(123))).isTrue();
        assertThat(range.holds(HouseNumber.of(122))).isFalse();
        assertThat(range.holds(HouseNumber.of(127))).isFalse();
        assertThat(range.holds(new HouseNumber(123, 123, "A"))).isFalse();
        assertThat(HouseNumber.of(123).holds(range)).isFalse();
    }

    @Test
    void aNumberIsAsFarFromARangeAsFromItsNearerEnd() {
        HouseNumber range = new HouseNumber(121, 125, "");

        assertThat(range.numbersTo(HouseNumber.of(111))).isEqualTo(10);
        assertThat(range.numbersTo(HouseNumber.of(135))).isEqualTo(10);
        assertThat(range.numbersTo(HouseNumber.of(123))).isZero();
    }
}
