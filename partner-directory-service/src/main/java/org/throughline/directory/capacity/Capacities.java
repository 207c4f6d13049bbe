package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** The reports of services; every one is kept. */
public interface Capacities {

    /** The district whose service it is; fails with 404 when the caller may not see a service of this id. */
    Uni<TenantId> owner(Mutiny.Session session, UUID service);

    /** Fails with 404 when the service is not at this location. */
    default Uni<Void> requireLocation(Mutiny.Session session, Offering offering) {
        return isThere(session, offering).invoke(Capacities::requireThere).replaceWithVoid();
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw ProblemException.notFound();
        }
    }

    /** Whether the service is at this location; as a whole it is. */
    Uni<Boolean> isThere(Mutiny.Session session, Offering offering);

    /** Whether a program keeps its places. */
    Uni<Boolean> isKept(Mutiny.Session session, TenantId tenant, Offering offering);

    /** The last report of an offering. */
    Uni<Optional<CapacityReport>> last(Mutiny.Session session, Offering offering);

    /** All reports of a service, the newest first, from before a version. */
    Uni<List<CapacityReport>> history(Mutiny.Session session, UUID service, Optional<Long> before, int limit);

    /**
     * The number of the next fact about a service; whoever else reports of it waits. Fails with 404 when the district's directory
     * does not offer it any more, also where that came about while this waited.
     */
    Uni<Long> claim(Mutiny.Session session, TenantId tenant, UUID service);

    /** Adds a report of a service that was claimed. */
    Uni<CapacityReport> add(Mutiny.Session session, TenantId tenant, Reported reported, Instant asOf);

    /**
     * The last report of an offering is believed no more, if it is by the one that is named; it is kept as it was told. The
     * service is held.
     */
    Uni<Void> end(Mutiny.Session session, TenantId tenant, Offering offering, String by, Instant at);
}
