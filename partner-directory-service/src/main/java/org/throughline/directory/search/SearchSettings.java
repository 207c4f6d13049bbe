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
 * @param version counts the settings of a district from 1; 0 is the standard, which nobody set
 * @param languages that the directory is written in; words are found by their English stem in any case
 * @param inUseSince when all services were found by it; null before the next import has ended
 */
public record SearchSettings(
        long version,
        Set<SearchLanguage> languages,
        @Nullable String setBy,
        @Nullable Instant setAt,
        @Nullable Instant inUseSince) {

    /** A service's words are kept once for each. */
    public static final int MOST_LANGUAGES = 5;

    public static final SearchSettings STANDARD =
            new SearchSettings(0, EnumSet.of(SearchLanguage.ENGLISH), null, null, null);

    public SearchSettings {
        Objects.requireNonNull(languages);
        languages = EnumSet.copyOf(languages);
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

    SearchSettings next(Set<SearchLanguage> changed, String by, Instant now) {
        return new SearchSettings(version + 1, changed, by, now, null);
    }
}
