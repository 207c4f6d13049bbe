package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;

/** The services that the caller's transaction may see. */
public interface Services {

    /** Fails with 404 when there is none of this id. */
    Uni<FoundService> get(Mutiny.Session session, UUID id);

    /** In the order of {@link ListPosition}, after the given one. */
    Uni<List<FoundService>> find(Mutiny.Session session, ServiceQuery query, Optional<ListPosition> after, int limit);

    /** The first that a query finds, as far as they are judged. */
    Uni<List<ServiceTraits>> traits(Mutiny.Session session, ServiceQuery query, int most, ServiceTraits.Asked asked);

    /**
     * How many of the services that a query finds have which values.
     *
     * @param today on which a valid agreement lets referrals come in
     */
    Uni<List<Facet>> facets(Mutiny.Session session, ServiceQuery query, LocalDate today);

    /** How many services a query finds, counted as far as {@code most}. */
    Uni<Long> count(Mutiny.Session session, ServiceQuery query, int most);

    /** How many services the district has. */
    Uni<Long> count(Mutiny.Session session);
}
