package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.KeptSettings;
import org.throughline.directory.search.DistrictSearchSettings;
import org.throughline.directory.search.SearchLanguage;
import org.throughline.directory.search.SearchSettings;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Search settings in PostgreSQL: a row for each setting, the highest version counts; an import writes since when it is in use. */
@ApplicationScoped
class StoredSearchSettings implements DistrictSearchSettings {

    private static final String SELECT = "select version, array_to_string(languages, ' '), set_by,"
            + " cast(extract(epoch from set_at) * 1000 as bigint), cast(extract(epoch from in_use_since) * 1000 as bigint)"
            + " from search_settings ";

    private static final KeptSettings<SearchSettings> KEPT = new KeptSettings<>(SELECT, StoredSearchSettings::settings);

    @Override
    public Uni<SearchSettings> current(Mutiny.Session session) {
        return KEPT.last(session).map(found -> found.orElse(SearchSettings.STANDARD));
    }

    @Override
    public Uni<SearchSettings> of(Mutiny.Session session, long version) {
        return version == 0
                ? Uni.createFrom().item(SearchSettings.STANDARD)
                : KEPT.of(session, version).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, SearchSettings settings) {
        return session.createNativeQuery(
                        """
                        insert into search_settings (tenant, version, languages, dictionaries, set_by, set_at)
                        values (?1, ?2, string_to_array(?3, ' '), nullif(string_to_array(?4, ' '), '{}'), ?5, ?6)
                        on conflict do nothing""")
                .setParameter(1, tenant.value())
                .setParameter(2, settings.version())
                .setParameter(3, String.join(" ", settings.codes()))
                .setParameter(4, String.join(" ", settings.dictionaries()))
                .setParameter(5, settings.setBy())
                .setParameter(6, settings.setAt())
                .executeUpdate()
                .invoke(KeptSettings::requireAdded)
                .replaceWithVoid();
    }

    private static SearchSettings settings(Object[] row) {
        Set<SearchLanguage> languages = EnumSet.noneOf(SearchLanguage.class);
        Stream.of(((String) row[1]).split(" ", -1))
                .map(code -> SearchLanguage.of(code).orElseThrow())
                .forEach(languages::add);
        return new SearchSettings(
                ((Number) row[0]).longValue(), languages, (String) row[2], instant(row[3]), instant(row[4]));
    }

    private static @Nullable Instant instant(@Nullable Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
