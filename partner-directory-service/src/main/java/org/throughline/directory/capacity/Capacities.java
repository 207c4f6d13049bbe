package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The reports of services. */
public interface Capacities {

    /** The district whose service it is; fails with 404 when the caller may not see a service of this id. */
    Uni<TenantId> owner(Mutiny.Session session, UUID service);

    Uni<Optional<CapacityReport>> last(Mutiny.Session session, UUID service);

    /** Adds a report, and returns the number of the fact about it. */
    Uni<Long> add(Mutiny.Session session, TenantId tenant, UUID service, CapacityReport report);
}
