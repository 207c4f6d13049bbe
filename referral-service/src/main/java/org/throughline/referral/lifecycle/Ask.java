package org.throughline.referral.lifecycle;

import java.util.List;
import java.util.Objects;
import org.throughline.referral.partner.ServiceId;

/** What is asked of whom: the service, the kind of help, and the services to turn to next, in order. */
public record Ask(ServiceId service, NeedCategory need, Tier tier, List<ServiceId> backups) {
    public Ask {
        Objects.requireNonNull(service);
        Objects.requireNonNull(need);
        Objects.requireNonNull(tier);
        backups = List.copyOf(backups);
    }
}
