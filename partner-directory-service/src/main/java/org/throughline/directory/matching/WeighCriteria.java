package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.directory.settings.DistrictSettings;
import org.throughline.directory.settings.KeepSettings;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.tenancy.Caller;

/** Reads and sets what the criteria of a match count in a district. */
@ApplicationScoped
public class WeighCriteria {

    private final KeepSettings settings;
    private final DistrictSettings<Weights> weights;

    public WeighCriteria(KeepSettings settings, SettingsHistory<Weights> history) {
        this.settings = settings;
        this.weights = new DistrictSettings<>(history, Weights.STANDARD, MatchWeightsSet.FACT);
    }

    public Uni<SettingsVersion<Weights>> current(Caller caller) {
        return settings.current(caller, weights);
    }

    /** In a transaction that is open. */
    Uni<SettingsVersion<Weights>> current(Mutiny.Session session) {
        return weights.current(session);
    }

    /** Fails with 404 when there never was such a version. */
    public Uni<SettingsVersion<Weights>> of(Caller caller, long version) {
        return settings.of(caller, weights, version);
    }

    /** @param ifMatch needed once they were set */
    public Uni<SettingsVersion<Weights>> set(Caller caller, Weights changed, @Nullable String ifMatch) {
        return settings.set(caller, weights, changed, ifMatch);
    }
}
