package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.ContactOutcome.Changed;

/**
 * Who hears of a change of the ways to reach a guardian: whoever was reached until now, and consent-service, where a
 * signing may be open over one of them.
 */
@ApplicationScoped
class TellOfContacts {

    private final ContactNotices notices;
    private final RetiredContacts retired;
    private final Clock clock;

    TellOfContacts(ContactNotices notices, RetiredContacts retired, Clock clock) {
        this.notices = notices;
        this.retired = retired;
        this.clock = clock;
    }

    /** In the transaction of the change. */
    Uni<Void> tell(Mutiny.Session session, TenantId tenant, GuardianId guardian, Changed changed) {
        return retired.tell(session, tenant, guardian, clock.instant())
                .chain(() -> notices.tell(session, tenant, changed.notices()));
    }
}
