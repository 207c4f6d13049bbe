package org.throughline.directory.reminder;

import org.throughline.directory.settings.SettingsFact;

/** A district said how many days ahead it is reminded of what falls due; where to is nobody's business. */
public record ReminderSettingsSet(int daysBefore) {

    public static final String TYPE = "org.throughline.directory.reminder-settings.set.v1";

    static final SettingsFact<ReminderSettings> FACT =
            new SettingsFact<>("reminder settings", TYPE, settings -> new ReminderSettingsSet(settings.daysBefore()));
}
