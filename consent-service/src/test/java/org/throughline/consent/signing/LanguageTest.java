package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"es, ES", "es-MX, ES", "es-419, ES", "ht, HT", "en-US, EN"})
    void aLanguageIsReadInWhateverCountryItIsSpoken(String tag, Language language) {
        assertThat(Language.ofTag(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-HT", "so", "", "not a tag"})
    void whatIsNoneOfOursIsNone(String tag) {
        assertThat(Language.ofTag(tag)).isEmpty();
    }

    @Test
    void theFirstThatABrowserPrefersAndWeSpeakIsTaken() {
        assertThat(Language.preferred(List.of(Locale.FRENCH, Locale.forLanguageTag("es-MX"), Locale.ENGLISH)))
                .isEqualTo(Language.ES);
        assertThat(Language.preferred(List.of(Locale.FRENCH))).isEqualTo(Language.EN);
    }
}
