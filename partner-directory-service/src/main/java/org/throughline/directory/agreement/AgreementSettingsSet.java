package org.throughline.directory.agreement;

import java.util.Set;
import org.throughline.directory.settings.SettingsFact;

/** A district said which evidence an agreement with it has to carry from now on. */
public record AgreementSettingsSet(Set<Evidence.Kind> requiredEvidence) {

    public static final String TYPE = "org.throughline.directory.agreement-settings.set.v1";

    static final SettingsFact<AgreementSettings> FACT = new SettingsFact<>(
            "agreement settings", TYPE, settings -> new AgreementSettingsSet(settings.requiredEvidence()));
}
