package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeTest {

    @ParameterizedTest
    @CsvSource({
        "52700, 52700",
        "52700-1234, 52700",
        "527001234, 52700",
        "sw1a 1aa, SW1A1AA",
        "SW1A1AA, SW1A1AA",
        "K1A 0B1, K1A0B1",
        "01310-100, 01310100",
        "1000-001, 1000001",
    })
    void itIsComparedWithoutWhatPeopleWriteInDifferentWays(String written, String compared) {
        assertThat(PostalCode.of(written).value()).isEqualTo(compared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"52700", "52700-1234", "SW1A 1AA", "k1a 0b1", "1012 AB", "01310-100", "1000-001", "D02 AF30"})
    void itIsWrittenAsCountriesDo(String written) {
        assertThat(PostalCode.isOne(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "Moline", "Ward 3", "3rd Ward", "District 12", "52700-52710", "52700 52801", "527*"})
    void aPlacesNameOrARangeIsNone(String written) {
        assertThat(PostalCode.isOne(written)).isFalse();
    }
}
