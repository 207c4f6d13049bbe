package org.throughline.directory.capacity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** A district said for how many days it believes reports of places from now on. */
public record CapacitySettingsSet(int believedForDays) {

    public static final String TYPE = "org.throughline.directory.capacity-settings.set.v1";

    /** The aggregate: a district's settings of capacity are one, beside the district's other settings. */
    static UUID aggregate(TenantId tenant) {
        return UUID.nameUUIDFromBytes(("capacity settings of " + tenant.value()).getBytes(StandardCharsets.UTF_8));
    }
}
