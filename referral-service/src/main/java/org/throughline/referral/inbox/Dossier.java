package org.throughline.referral.inbox;

import java.util.Objects;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.disclosure.Records;
import org.throughline.referral.family.Family;

/** Everything that was loaded of a referral and its student: none of it is shown without a permit. */
public record Dossier(InboxEntry entry, Family family) {
    public Dossier {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(family);
    }

    /** Whose student it is. */
    TenantId district() {
        return entry.filed().tenant();
    }

    /** What a permit is asked for: exactly this. */
    public Records records() {
        return Records.all(
                family.student().id(),
                family.student().version(),
                entry.filed().referral().id().value(),
                entry.filed().version());
    }
}
