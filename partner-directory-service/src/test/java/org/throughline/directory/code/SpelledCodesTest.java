package org.throughline.directory.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledCodesTest {

    private static final SpelledCodes KNOWN = SpelledCodes.of(
            List.of("COUNSELING", "PLAY_THERAPY", "MEDICAID", "GROUP_A", "GROUP_B", "es", "ht", "Niños"));

    @ParameterizedTest
    @CsvSource({
        "counseling, COUNSELING",
        "Counseling, COUNSELING",
        "play therapy, PLAY_THERAPY",
        "PLAY-THERAPY, PLAY_THERAPY",
        "PlayTherapy, PLAY_THERAPY",
        "ES, es",
        "ninos, Niños",
        "NIÑOS, Niños",
    })
    void caseAccentsAndWhatStandsBetweenWordsAreNotCompared(String asked, String nearest) {
        assertThat(KNOWN.nearest(asked)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLING, COUNSELING",
        "COUNSELIN, COUNSELING",
        "OUNSELING, COUNSELING",
        "COUNSELINGS, COUNSELING",
        "COUNSELUNG, COUNSELING",
        "COUNSELIGN, COUNSELING",
        "OCUNSELING, COUNSELING",
        "medicad, MEDICAID",
        "plaz therapy, PLAY_THERAPY",
    })
    void aSlipIsForgiven(String asked, String nearest) {
        assertThat(KNOWN.nearest(asked)).contains(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNSEL", "CUONSELIGN", "SPANISH", "e", "et", "ese", "", "--", "_"})
    void twoSlipsAndSlipsInShortCodesAreNot(String asked) {
        assertThat(KNOWN.nearest(asked)).isEmpty();
    }

    @Test
    void whereSeveralAreNearNoneIsNamed() {
        assertThat(KNOWN.nearest("GROUP_C")).isEmpty();
        assertThat(KNOWN.nearest("GROUP_AB")).isEmpty();
        assertThat(SpelledCodes.of(List.of("PLAY_THERAPY", "PLAY-THERAPY", "PLAYS_THERAPY"))
                        .nearest("play therapy"))
                .isEmpty();
        assertThat(SpelledCodes.NONE.nearest("COUNSELING")).isEmpty();
    }
}
