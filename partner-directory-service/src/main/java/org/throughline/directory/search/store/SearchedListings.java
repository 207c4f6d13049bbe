package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.ListPosition;
import org.throughline.directory.RowJson;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.kit.transaction.PlainRows;

/** What is found, and where it lies, the reviewed function says; row-level security guards the rows. */
record SearchedListings(Mutiny.Session session, BelievedReports believed) implements Listings {

    @Override
    public Uni<List<FoundService>> find(ServiceQuery query, Optional<ListPosition> after, int limit) {
        ListPosition position = after.orElse(null);
        return filter(query)
                .chain(filter -> PlainRows.of(
                        session,
                        SearchSql.FOUND,
                        filter,
                        position == null ? null : (Double) position.metres(),
                        position == null ? null : position.name(),
                        position == null ? null : position.id(),
                        limit,
                        query.near().isPresent()))
                .map(rows -> rows.stream().map(FoundRow::read).toList());
    }

    @Override
    public Uni<List<ServiceTraits>> traits(ServiceQuery query, int most, ServiceTraits.Asked asked) {
        return filter(query)
                .chain(filter -> PlainRows.of(session, TraitsSql.found(asked.hours()), filter, most, asked.day()))
                .map(rows -> rows.stream().map(TraitsRow::read).toList());
    }

    @Override
    public Uni<Long> count(ServiceQuery query, int most) {
        return filter(query)
                .chain(filter -> PlainRows.of(session, SearchSql.COUNT_FOUND, filter, most))
                .map(rows -> (Long) rows.get(0)[0]);
    }

    /** What the district believes is asked for only where the query depends on it. */
    private Uni<String> filter(ServiceQuery query) {
        Uni<Instant> since = query.partner().openPlace()
                ? believed.since(session)
                : Uni.createFrom().item(Instant.EPOCH);
        return since.map(from -> RowJson.write(SearchFilter.of(query, from)));
    }
}
