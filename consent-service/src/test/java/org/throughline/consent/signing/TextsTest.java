package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Purpose;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysEverything(Language language) {
        Texts texts = Texts.in(language);

        assertThat(texts.all().keySet()).isEqualTo(Texts.in(Language.EN).all().keySet());
        assertThat(texts.all().values()).noneMatch(String::isBlank);
        for (Category category : Category.values()) {
            assertThat(texts.get("category_" + category)).isNotBlank();
        }
        for (Purpose purpose : Purpose.values()) {
            assertThat(texts.get("purpose_" + purpose)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSpeaksOfTheSameThings(Language language) {
        Texts english = Texts.in(Language.EN);
        Texts.in(language).all().forEach((key, text) -> assertThat(places(text))
                .as(key)
                .isEqualTo(places(english.all().get(key))));
    }

    @Test
    void aValueIsNeverReadAsAPlace() {
        assertThat(Texts.in(Language.EN).get("statement", "$1 {0} \\")).contains("I, $1 {0} \\, sign");
    }

    private static String places(String text) {
        return Arrays.toString(PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .toArray());
    }
}
