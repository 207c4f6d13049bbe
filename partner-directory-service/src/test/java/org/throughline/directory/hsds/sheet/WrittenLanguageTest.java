package org.throughline.directory.hsds.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "English                   | en",
                "SPANISH                   | es",
                "Español                   | es",
                "es                        | es",
                "spa                       | es",
                "es-MX                     | es",
                "Mandarin                  | zh",
                "Chinese                   | zh",
                "chi                       | zh",
                "zh-Hant                   | zh",
                "Chinese (Cantonese)       | yue",
                "Cantonese                 | yue",
                "Haitian Creole            | ht",
                "Kreyòl                    | ht",
                "Farsi                     | fa",
                "Persian                   | fa",
                "ASL                       | ase",
                "American Sign Language    | ase",
                "Tagalog                   | tl",
                "Filipino                  | fil",
                "Hmong                     | hmn",
                "Karen                     | kar",
                "Karen (S'gaw Karen)       | ksw",
                "Karenni                   | kyu",
                "Dari                      | prs",
                "Pashto                    | ps",
                "Chuukese                  | chk",
                "Marshallese               | mh",
                "Mam                       | mam",
                "K'iche'                   | quc",
                "K’iche’                   | quc",
                "Quiche                    | quc",
                "Q'anjob'al                | kjb",
                "Cape Verdean Creole       | kea",
                "Bengali                   | bn",
                "Bangla                    | bn",
                "Punjabi                   | pa",
                "Burmese                   | my",
                "Swahili                   | sw",
                "Kinyarwanda               | rw",
                "Maay Maay                 | ymm",
                "Nepali                    | ne",
                "Somali                    | so",
                "Ukrainian                 | uk",
                "Ojibwe                    | oj",
                "Hebrew                    | he",
                "Mixtec (mix)              | mix",
            })
    void aLanguageIsKnownByTheNamesThatSchoolsUseAndByItsCodes(String written, String code) {
        assertThat(WrittenLanguage.of(written)).map(WrittenLanguage::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Klingon",
                "bilingual",
                "other",
                "Creole",
                "xx",
                "xyz",
                "none",
                "call us",
                "English speakers",
                "Klingon (many)",
                "12",
                "-",
                "Mixtec"
            })
    void whatIsNoLanguageOrMoreThanOneIsNotTaken(String written) {
        assertThat(WrittenLanguage.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Spanish (interpreter)      | Spanish | es | interpreter",
                "Somali with interpreter    | Somali  | so | interpreter",
                "Somali via an interpreter  | Somali  | so | interpreter",
                "Arabic (Iraqi dialect)     | Arabic  | ar | Iraqi dialect",
                "Spanish                    | Spanish | es | ''",
            })
    void whatElseIsSaidOfALanguageIsItsNote(String written, String name, String code, String note) {
        assertThat(WrittenLanguage.of(written)).contains(new WrittenLanguage(name, code, note));
    }

    @Test
    void severalAreSeparatedInManyWays() {
        assertThat(WrittenLanguage.split("English, Spanish & Somali and ASL; Hmong/Lao\nDari"))
                .containsExactly("English", "Spanish", "Somali", "ASL", "Hmong", "Lao", "Dari");
    }
}
