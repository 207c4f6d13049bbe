package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.GeoPoint;
import org.throughline.kit.tenancy.TenantId;

/** The services that the caller's transaction may see. */
public interface Services {

    /** Fails with 404 when there is none of this id. */
    Uni<FoundService> get(Mutiny.Session session, UUID id);

    /**
     * Those of a district, to be searched; of its own transaction.
     *
     * @param near where searches begin, if anywhere: one place for all of them
     */
    Uni<Listings> listings(Mutiny.Session session, TenantId tenant, Optional<GeoPoint> near);

    /**
     * How many of the services that a query finds have which values.
     *
     * @param today on which a valid agreement lets referrals come in
     */
    Uni<List<Facet>> facets(Mutiny.Session session, ServiceQuery query, LocalDate today);

    /** How many services the district has. */
    Uni<Long> count(Mutiny.Session session);
}
