package org.throughline.directory.search.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.SearchLanguage;
import org.throughline.directory.search.SearchSettings;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.store.SettingsTable;

/** How a district's directory is searched, in PostgreSQL; an import writes since when it is in use. */
class StoredSearchSettings {

    @Produces
    @Singleton
    SettingsHistory<SearchSettings> history() {
        return new SettingsTable<>(
                """
                select version, set_by, cast(extract(epoch from set_at) * 1000 as bigint),
                    array_to_string(languages, ' '), cast(extract(epoch from in_use_since) * 1000 as bigint)
                from search_settings""",
                """
                insert into search_settings (tenant, version, set_by, set_at, languages, dictionaries)
                values (?1, ?2, ?3, ?4, string_to_array(?5, ' '), nullif(string_to_array(?6, ' '), '{}'))
                on conflict do nothing""",
                row -> new SearchSettings(languages((String) row[0]), instant(row[1])),
                settings ->
                        new Object[] {String.join(" ", settings.codes()), String.join(" ", settings.dictionaries())});
    }

    private static Set<SearchLanguage> languages(String codes) {
        Set<SearchLanguage> languages = EnumSet.noneOf(SearchLanguage.class);
        Stream.of(codes.split(" ", -1))
                .map(code -> SearchLanguage.of(code).orElseThrow())
                .forEach(languages::add);
        return languages;
    }

    private static @Nullable Instant instant(@Nullable Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
