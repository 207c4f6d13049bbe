package org.throughline.directory.agreement;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** A district said which evidence an agreement with it has to carry from now on. */
public record AgreementSettingsSet(Set<Evidence.Kind> requiredEvidence) {

    public static final String TYPE = "org.throughline.directory.agreement-settings.set.v1";

    /** The aggregate: a district's settings of agreements are one, beside the district's other settings. */
    static UUID aggregate(TenantId tenant) {
        return UUID.nameUUIDFromBytes(("agreement settings of " + tenant.value()).getBytes(StandardCharsets.UTF_8));
    }
}
