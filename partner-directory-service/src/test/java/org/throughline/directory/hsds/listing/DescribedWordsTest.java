package org.throughline.directory.hsds.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grief Counseling|grief,counseling",
                "after-school, (evening)|after,school,evening",
                "Niños de la Société|niños,société",
                "nin\u0303os|nin\u0303os",
                "covid19 4711 Room 12b|room",
                "a of the|the",
                "mail@willow.example.org|mail,willow,example,org",
                "'  - '|''",
                "''|''",
                "中文学校|中文学校",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbb|bbb",
                "end|end",
            })
    void wordsAreOfLettersAloneNeitherTooShortNorTooLong(String text, String expected) {
        List<String> words = new ArrayList<>();

        DescribedWords.each(text, words::add);

        assertThat(String.join(",", words)).isEqualTo(expected);
    }
}
