package org.throughline.directory.settings;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A kind of settings.
 *
 * @param standard what holds where nobody set anything
 * @param fact tells of each version
 */
public record DistrictSettings<T>(SettingsHistory<T> history, T standard, SettingsFact<T> fact) {

    /** What holds now in the transaction's district. */
    public Uni<SettingsVersion<T>> current(Mutiny.Session session) {
        return history.last(session).map(last -> last.orElseGet(() -> SettingsVersion.standard(standard)));
    }

    /** Empty where there never was such a version. */
    Uni<Optional<SettingsVersion<T>>> of(Mutiny.Session session, long version) {
        return SettingsVersion.isStandard(version)
                ? Uni.createFrom().item(Optional.of(SettingsVersion.standard(standard)))
                : history.of(session, version);
    }
}
