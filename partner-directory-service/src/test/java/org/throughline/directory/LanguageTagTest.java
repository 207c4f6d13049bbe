package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BCP 47: the shortest code of ISO 639, so that what is written once is found by all. */
class LanguageTagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"es", "en-US", "es-419", "zh-Hans", "zh-Hant-TW", "zh-yue", "quc", "mix", "ase", "he", "und"})
    void aLanguageIsTakenByItsShortestCode(String tag) {
        assertThat(LanguageTag.Check.isTag(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xx",
                "xx-yy-zz",
                "es-YY",
                "spa",
                "chi",
                "iw",
                "hat",
                "spanish",
                "ES",
                "es_MX",
                "es-",
                "e",
                "1234",
                "es-MX-"
            })
    void whatIsNoLanguageOrHasAShorterCodeIsNot(String tag) {
        assertThat(LanguageTag.Check.isTag(tag)).isFalse();
    }
}
