package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryChangesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "20, 20, false",
        "21, 21, true",
        "100, 20, false",
        "100, 21, true",
        "1000, 200, false",
        "1000, 201, true",
        "51000, 51000, true"
    })
    void moreThanAFifthAndMoreThanTwentyAreMany(long present, long missing, boolean many) {
        assertThat(new DirectoryChanges(0, 0, present, missing).withdrawsMany()).isEqualTo(many);
    }
}
