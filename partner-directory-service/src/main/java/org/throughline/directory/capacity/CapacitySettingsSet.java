package org.throughline.directory.capacity;

import org.throughline.directory.settings.SettingsFact;

/** A district said for how many days it believes reports of places from now on. */
public record CapacitySettingsSet(int believedForDays) {

    public static final String TYPE = "org.throughline.directory.capacity-settings.set.v1";

    static final SettingsFact<CapacitySettings> FACT = new SettingsFact<>(
            "capacity settings", TYPE, settings -> new CapacitySettingsSet(settings.believedForDays()));
}
