package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** Contact points that came off the file: no signing that is open at consent-service goes on over one of them. */
public interface RetiredContacts {

    /** The latest of each guardian, more than anything open can name. */
    Uni<Map<GuardianId, List<UUID>>> latest(Mutiny.Session session, TenantId tenant, Family family);

    /** Has consent-service told of every student whom the guardian answers for. */
    Uni<Void> tell(Mutiny.Session session, TenantId tenant, GuardianId guardian, Instant now);
}
