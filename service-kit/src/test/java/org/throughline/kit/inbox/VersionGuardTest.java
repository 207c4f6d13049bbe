package org.throughline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionGuardTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, APPLY",
        "0, 2, GAP",
        "3, 1, ALREADY_APPLIED",
        "3, 3, ALREADY_APPLIED",
        "3, 4, APPLY",
        "3, 5, GAP",
    })
    void aVersionIsAppliedOnceAndInItsTurn(long applied, long incoming, VersionGuard verdict) {
        assertThat(VersionGuard.of(applied, incoming)).isEqualTo(verdict);
    }
}
