package org.throughline.directory.hsds.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123 Oak St, Springfield, IL 62701               |             | 123 Oak St          | Springfield | IL | 62701",
                "123 Oak St, Springfield, il 62701-1234          |             | 123 Oak St          | Springfield | IL | 62701-1234",
                "123 Oak St, Springfield IL 62701                |             | 123 Oak St          | Springfield | IL | 62701",
                "123 Oak St, Springfield, Illinois 62701, USA    |             | 123 Oak St          | Springfield | IL | 62701",
                "123 Oak St, Springfield, IL, 62701              |             | 123 Oak St          | Springfield | IL | 62701",
                "123 Oak St, Suite 4, Springfield, IL 62701      |             | 123 Oak St, Suite 4 | Springfield | IL | 62701",
                "123 Oak St, Springfield, IL                     |             | 123 Oak St          | Springfield | IL | ''",
                "123 Oak St, Springfield, Illinois               |             | 123 Oak St          | Springfield | IL | ''",
                "5 K St NW, Washington, D.C. 20001               |             | 5 K St NW           | Washington  | DC | 20001",
                "1 Main St, New York, New York 10001             |             | 1 Main St           | New York    | NY | 10001",
                "123 Oak St Springfield IL 62701                 |             | 123 Oak St Springfield | ''       | IL | 62701",
                "123 Oak St, Suite 4, IL 62701                   |             | 123 Oak St, Suite 4 | ''          | IL | 62701",
                "123 Oak St, Springfield, IL 62701               | Springfield | 123 Oak St          | Springfield | IL | 62701",
                "Town Hall, Oak St, IL 62701                     | Springfield | Town Hall, Oak St   | ''          | IL | 62701",
                "123 Oak St                                      | Springfield | 123 Oak St          | ''          | '' | ''",
                "123 Oak St, Suite 4                             |             | 123 Oak St, Suite 4 | ''          | '' | ''",
                "1 Main St, New York                             |             | 1 Main St, New York | ''          | '' | ''",
                "IL                                              |             | IL                  | ''          | '' | ''",
                "Washington                                      |             | Washington          | ''          | '' | ''",
            })
    void aCellIsReadFromItsEndAsFarAsItIsCertain(
            String cell, String knownCity, String street, String city, String state, String postalCode) {
        assertThat(WrittenAddress.ofStreet(cell, knownCity == null ? "" : knownCity))
                .isEqualTo(new WrittenAddress(street, city, state, postalCode));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Springfield            | Springfield    | '' | ''",
                "Springfield, IL 62701  | Springfield    | IL | 62701",
                "Springfield, IL        | Springfield    | IL | ''",
                "Springfield IL         | Springfield    | IL | ''",
                "Springfield, Illinois  | Springfield    | IL | ''",
                "Washington             | Washington     | '' | ''",
                "New York               | New York       | '' | ''",
                "La Porte               | La Porte       | '' | ''",
                "Kansas City MO 64101   | Kansas City    | MO | 64101",
                "''                     | ''             | '' | ''",
            })
    void aCityMayBeFollowedByItsStateAndPostalCode(String cell, String city, String state, String postalCode) {
        assertThat(WrittenAddress.ofCity(cell)).isEqualTo(new WrittenAddress("", city, state, postalCode));
    }
}
