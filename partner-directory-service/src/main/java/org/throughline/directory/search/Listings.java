package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.throughline.directory.ListPosition;

/** The services of a district, in a transaction that is open. */
public interface Listings {

    /** In the order of {@link ListPosition}, after the given one. */
    Uni<List<FoundService>> find(ServiceQuery query, Optional<ListPosition> after, int limit);

    /** The first that a query finds, as far as they are judged. */
    Uni<List<ServiceTraits>> traits(ServiceQuery query, int most, ServiceTraits.Asked asked);

    /** How many services a query finds, counted as far as {@code most}. */
    Uni<Long> count(ServiceQuery query, int most);
}
