package org.throughline.directory.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages whose words PostgreSQL has stems of, by ISO 639-1 code; its dictionaries have the names of the constants. */
public enum SearchLanguage {
    ARABIC("ar"),
    ARMENIAN("hy"),
    BASQUE("eu"),
    CATALAN("ca"),
    DANISH("da"),
    DUTCH("nl"),
    ENGLISH("en"),
    FINNISH("fi"),
    FRENCH("fr"),
    GERMAN("de"),
    GREEK("el"),
    HINDI("hi"),
    HUNGARIAN("hu"),
    INDONESIAN("id"),
    IRISH("ga"),
    ITALIAN("it"),
    LITHUANIAN("lt"),
    NEPALI("ne"),
    NORWEGIAN("no"),
    PORTUGUESE("pt"),
    ROMANIAN("ro"),
    RUSSIAN("ru"),
    SERBIAN("sr"),
    SPANISH("es"),
    SWEDISH("sv"),
    TAMIL("ta"),
    TURKISH("tr"),
    YIDDISH("yi");

    private final String code;

    SearchLanguage(String code) {
        this.code = code;
    }

    public static Optional<SearchLanguage> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String dictionary() {
        return name().toLowerCase(Locale.ROOT);
    }
}
