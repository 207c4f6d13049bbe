package org.throughline.directory.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a district said of how its directory is searched.
 *
 * @param languages that the directory is written in; words are found by their English stem in any case
 * @param inUseSince when all services were found by it; null before the next import has ended
 */
public record SearchSettings(Set<SearchLanguage> languages, @Nullable Instant inUseSince) {

    /** A service's words are kept once for each. */
    public static final int MOST_LANGUAGES = 5;

    static final SearchSettings STANDARD = of(EnumSet.of(SearchLanguage.ENGLISH));

    public SearchSettings {
        Objects.requireNonNull(languages);
        languages = EnumSet.copyOf(languages);
    }

    /** As they are set: no import has found anything by them yet. */
    static SearchSettings of(Set<SearchLanguage> languages) {
        return new SearchSettings(languages, null);
    }

    /** In the order of their names. */
    public List<String> codes() {
        return languages.stream().map(SearchLanguage::code).toList();
    }

    /** The dictionaries of those besides English. */
    public List<String> dictionaries() {
        return languages.stream()
                .filter(language -> language != SearchLanguage.ENGLISH)
                .map(SearchLanguage::dictionary)
                .toList();
    }
}
