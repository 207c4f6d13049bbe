package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.settings.DistrictSettings;
import org.throughline.directory.settings.KeepSettings;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.tenancy.Caller;

/** Reads and sets for how long a district believes reports of places. */
@ApplicationScoped
public class SetCapacityBelief {

    private final KeepSettings settings;
    private final DistrictSettings<CapacitySettings> belief;

    public SetCapacityBelief(
            KeepSettings settings,
            SettingsHistory<CapacitySettings> history,
            @ConfigProperty(name = "throughline.directory.capacity-believed-for") Duration standard) {
        this.settings = settings;
        this.belief = new DistrictSettings<>(
                history, new CapacitySettings((int) standard.toDays()), CapacitySettingsSet.FACT);
    }

    public Uni<SettingsVersion<CapacitySettings>> current(Caller caller) {
        return settings.current(caller, belief);
    }

    /** Fails with 404 when there never was such a version. */
    public Uni<SettingsVersion<CapacitySettings>> of(Caller caller, long version) {
        return settings.of(caller, belief, version);
    }

    /** @param ifMatch needed once it was set */
    public Uni<SettingsVersion<CapacitySettings>> set(Caller caller, int days, @Nullable String ifMatch) {
        return settings.set(caller, belief, new CapacitySettings(days), ifMatch);
    }
}
