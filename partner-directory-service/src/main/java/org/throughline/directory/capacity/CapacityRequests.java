package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** What a district asked its agencies. */
public interface CapacityRequests {

    Uni<Void> add(Mutiny.Session session, TenantId tenant, CapacityRequest request);

    /** Fails with 404 when there is none of this id. */
    Uni<CapacityRequest> find(Mutiny.Session session, UUID id);

    /** Fails with 404 when the service is not offered any more. */
    Uni<Described> describe(Mutiny.Session session, Offering offering);
}
