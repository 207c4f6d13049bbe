package org.throughline.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodesTest {

    @ParameterizedTest
    @CsvSource({
        "es, es",
        "spa, es",
        "ES-mx, es",
        "es-Latn-MX, es",
        "chi, zh",
        "cmn, zh",
        "quc, quc",
        "und, ",
        "iw, ",
        "e, ",
        "xx, ",
        "English, ",
        "'', ",
        "-, "
    })
    void aLanguageHasOneCodeHoweverItsTagIsWritten(String tag, String code) {
        assertThat(LanguageCodes.shortest(tag).orElse(null)).isEqualTo(code);
    }
}
