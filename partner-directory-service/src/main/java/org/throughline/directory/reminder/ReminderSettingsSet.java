package org.throughline.directory.reminder;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** A district said how many days ahead it is reminded of what falls due; where to is nobody's business. */
public record ReminderSettingsSet(int daysBefore) {

    public static final String TYPE = "org.throughline.directory.reminder-settings.set.v1";

    /** The aggregate: a district's settings of reminders are one, beside the district's other settings. */
    static UUID aggregate(TenantId tenant) {
        return UUID.nameUUIDFromBytes(("reminder settings of " + tenant.value()).getBytes(StandardCharsets.UTF_8));
    }
}
