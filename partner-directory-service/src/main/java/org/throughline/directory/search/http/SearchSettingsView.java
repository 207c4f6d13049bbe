package org.throughline.directory.search.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.SearchSettings;
import org.throughline.directory.settings.SettingsVersion;

/**
 * How a district's directory is searched.
 *
 * @param version of the district's settings; 0 is the standard, which nobody set
 * @param languages that the directory is written in; ISO 639-1 codes
 * @param inUseSince when all services were found by it; absent before the next import has ended, and of the standard
 */
record SearchSettingsView(
        long version,
        List<String> languages,
        @Nullable String setBy,
        @Nullable Instant setAt,
        @Nullable Instant inUseSince) {

    static SearchSettingsView of(SettingsVersion<SearchSettings> set) {
        SearchSettings settings = set.settings();
        return new SearchSettingsView(set.version(), settings.codes(), set.setBy(), set.setAt(), settings.inUseSince());
    }
}
