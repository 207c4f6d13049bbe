package org.throughline.directory.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** A district said in which languages its directory is written; ISO 639-1 codes. */
public record SearchSettingsSet(List<String> languages) {

    public static final String TYPE = "org.throughline.directory.search-settings.set.v1";

    public SearchSettingsSet {
        languages = List.copyOf(languages);
    }

    /** The aggregate: a district's search settings are one, beside the district's other settings. */
    static UUID aggregate(TenantId tenant) {
        return UUID.nameUUIDFromBytes(("search settings of " + tenant.value()).getBytes(StandardCharsets.UTF_8));
    }
}
