package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.settings.DistrictSettings;
import org.throughline.directory.settings.KeepSettings;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.tenancy.Caller;

/** Reads and sets which evidence a district asks of every agreement. */
@ApplicationScoped
public class SetRequiredEvidence {

    private final KeepSettings settings;
    private final DistrictSettings<AgreementSettings> evidence;

    public SetRequiredEvidence(KeepSettings settings, SettingsHistory<AgreementSettings> history) {
        this.settings = settings;
        this.evidence = new DistrictSettings<>(history, AgreementSettings.STANDARD, AgreementSettingsSet.FACT);
    }

    public Uni<SettingsVersion<AgreementSettings>> current(Caller caller) {
        return settings.current(caller, evidence);
    }

    /** In a transaction that is open. */
    Uni<Set<Evidence.Kind>> required(Mutiny.Session session) {
        return evidence.current(session).map(current -> current.settings().requiredEvidence());
    }

    /** Fails with 404 when there never was such a version. */
    public Uni<SettingsVersion<AgreementSettings>> of(Caller caller, long version) {
        return settings.of(caller, evidence, version);
    }

    /** @param ifMatch needed once it was set */
    public Uni<SettingsVersion<AgreementSettings>> set(
            Caller caller, Set<Evidence.Kind> required, @Nullable String ifMatch) {
        return settings.set(caller, evidence, new AgreementSettings(required), ifMatch);
    }
}
