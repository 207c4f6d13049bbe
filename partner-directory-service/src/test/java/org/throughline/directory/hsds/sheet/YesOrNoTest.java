package org.throughline.directory.hsds.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YesOrNoTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes                    | true",
                "x                      | true",
                "✓                      | true",
                "No                     | false",
                "Virtual                | true",
                "In person / virtual    | true",
                "In-person only         | false",
                "On-site and by phone   | true",
                "sometimes              |",
                "in person, maybe       |",
                "-                      |",
            })
    void whetherAServiceIsGivenOverADistanceIsTickedOrNamed(String written, Boolean remote) {
        assertThat(YesOrNo.remote(written).orElse(null)).isEqualTo(remote);
    }
}
