package org.throughline.consent.signing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages a family can read and sign in; another is another file of texts. */
public enum Language {
    EN("English"),
    ES("Español"),
    HT("Kreyòl ayisyen");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** @param tag of BCP 47, such as {@code es} or {@code es-MX}: what is read in a country is read in another */
    public static Optional<Language> ofTag(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    private static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(locale.getLanguage()))
                .findFirst();
    }

    /** The one the reader's browser prefers, English where it knows none of ours. */
    public static Language preferred(List<Locale> locales) {
        return locales.stream()
                .map(Language::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(EN);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its readers call it. */
    public String ownName() {
        return ownName;
    }
}
