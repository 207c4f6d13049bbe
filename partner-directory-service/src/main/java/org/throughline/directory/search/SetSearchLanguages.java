package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.settings.DistrictSettings;
import org.throughline.directory.settings.KeepSettings;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.tenancy.Caller;

/** Reads and sets in which languages a district's directory is written. Its services are found by them from the next import on. */
@ApplicationScoped
public class SetSearchLanguages {

    private final KeepSettings settings;
    private final DistrictSettings<SearchSettings> search;

    public SetSearchLanguages(KeepSettings settings, SettingsHistory<SearchSettings> history) {
        this.settings = settings;
        this.search = new DistrictSettings<>(history, SearchSettings.STANDARD, SearchSettingsSet.FACT);
    }

    public Uni<SettingsVersion<SearchSettings>> current(Caller caller) {
        return settings.current(caller, search);
    }

    /** Fails with 404 when there never was such a version. */
    public Uni<SettingsVersion<SearchSettings>> of(Caller caller, long version) {
        return settings.of(caller, search, version);
    }

    /** @param ifMatch needed once they were set */
    public Uni<SettingsVersion<SearchSettings>> set(
            Caller caller, Set<SearchLanguage> languages, @Nullable String ifMatch) {
        return settings.set(caller, search, SearchSettings.of(languages), ifMatch);
    }
}
