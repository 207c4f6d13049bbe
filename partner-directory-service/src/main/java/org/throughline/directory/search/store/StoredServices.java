package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.RowJson;
import org.throughline.directory.search.Facet;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Services;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/** Services in PostgreSQL, searched in memory where that is known to be as PostgreSQL has it. */
@ApplicationScoped
class StoredServices implements Services {

    private final BelievedReports believed;
    private final KeptIndexes indexes;

    StoredServices(BelievedReports believed, KeptIndexes indexes) {
        this.believed = believed;
        this.indexes = indexes;
    }

    @Override
    public Uni<FoundService> get(Mutiny.Session session, UUID id) {
        return PlainRows.of(session, SearchSql.ONE, id)
                .map(rows -> rows.stream().map(FoundRow::read).findAny().orElseThrow(ProblemException::notFound));
    }

    @Override
    public Uni<Listings> listings(Mutiny.Session session, TenantId tenant, Optional<GeoPoint> near) {
        return indexes.now(session, tenant, near)
                .map(reading -> reading.isPresent()
                        ? new IndexedListings(session, reading.get(), believed)
                        : new SearchedListings(session, believed));
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
    public Uni<Long> count(Mutiny.Session session) {
        return session.createNativeQuery(SearchSql.COUNT, Long.class).getSingleResult();
    }
}
