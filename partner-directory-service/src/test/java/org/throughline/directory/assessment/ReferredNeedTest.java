package org.throughline.directory.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferredNeedTest {

    /** The publisher promises a primary language; whatever else comes is read as far as it can be. */
    @ParameterizedTest
    @CsvSource({"es,es", "hmn,hmn", "ES,es", "zh-Hant-TW,zh", "und,und", ",und", "'',und", "Klingon!,und", "e,und"})
    void aLanguageIsReadAsFarAsItIsOne(String told, String kept) {
        assertThat(ReferredNeed.language(told)).isEqualTo(kept);
    }
}
