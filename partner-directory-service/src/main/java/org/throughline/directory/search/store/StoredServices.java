package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.ListPosition;
import org.throughline.directory.RowJson;
import org.throughline.directory.search.Facet;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.Services;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.transaction.PlainRows;

/** Services in PostgreSQL. What is found, and where it lies, the reviewed function says; row-level security guards the rows. */
@ApplicationScoped
class StoredServices implements Services {

    private final BelievedReports believed;

    StoredServices(BelievedReports believed) {
        this.believed = believed;
    }

    @Override
    public Uni<FoundService> get(Mutiny.Session session, UUID id) {
        return PlainRows.of(session, SearchSql.ONE, id)
                .map(rows -> rows.stream().map(FoundRow::read).findAny().orElseThrow(ProblemException::notFound));
    }

    @Override
    public Uni<List<FoundService>> find(
            Mutiny.Session session, ServiceQuery query, Optional<ListPosition> after, int limit) {
        ListPosition position = after.orElse(null);
        return filter(session, query)
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
    public Uni<List<ServiceTraits>> traits(
            Mutiny.Session session, ServiceQuery query, int most, ServiceTraits.Asked asked) {
        return filter(session, query)
                .chain(filter -> PlainRows.of(session, TraitsSql.found(asked.hours()), filter, most, asked.day()))
                .map(rows -> rows.stream().map(TraitsRow::read).toList());
    }

    @Override
    public Uni<List<Facet>> facets(Mutiny.Session session, ServiceQuery query, LocalDate today) {
        ServiceQuery.Partner asked = query.partner();
        return believed.since(session)
                .chain(since -> session.createNativeQuery(SearchSql.FACETS, String.class)
                        .setParameter(1, RowJson.write(SearchFilter.of(query, since)))
                        .setParameter(2, RowJson.write(SearchFilter.of(query.with(asked.withOpenPlace()), since)))
                        .setParameter(3, RowJson.write(SearchFilter.of(query.with(asked.agreedOn(today)), since)))
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> RowJson.read(row, Facet.class)).collect(Collectors.toList()));
    }

    @Override
    public Uni<Long> count(Mutiny.Session session, ServiceQuery query, int most) {
        return filter(session, query)
                .chain(filter -> PlainRows.of(session, SearchSql.COUNT_FOUND, filter, most))
                .map(rows -> (Long) rows.get(0)[0]);
    }

    @Override
    public Uni<Long> count(Mutiny.Session session) {
        return session.createNativeQuery(SearchSql.COUNT, Long.class).getSingleResult();
    }

    /** What the district believes is asked for only where the query depends on it. */
    private Uni<String> filter(Mutiny.Session session, ServiceQuery query) {
        Uni<Instant> since = query.partner().openPlace()
                ? believed.since(session)
                : Uni.createFrom().item(Instant.EPOCH);
        return since.map(from -> RowJson.write(SearchFilter.of(query, from)));
    }
}
