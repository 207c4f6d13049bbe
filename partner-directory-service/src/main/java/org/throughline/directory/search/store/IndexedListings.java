package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.ListPosition;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.index.Agreed;
import org.throughline.directory.search.index.Asked;
import org.throughline.directory.search.index.Found;
import org.throughline.directory.search.index.InSpace;
import org.throughline.kit.transaction.PlainRows;

/**
 * Listings in memory, as they stand in a transaction. What is answered of them as services is read from their rows, under row-level
 * security; what an index does not know is searched for.
 */
final class IndexedListings implements Listings {

    private final Mutiny.Session session;
    private final Reading reading;
    private final BelievedReports believed;
    private final SearchedListings searched;

    IndexedListings(Mutiny.Session session, Reading reading, BelievedReports believed) {
        this.session = session;
        this.reading = reading;
        this.believed = believed;
        this.searched = new SearchedListings(session, believed);
    }

    @Override
    public Uni<List<FoundService>> find(ServiceQuery query, Optional<ListPosition> after, int limit) {
        Supplier<Uni<List<FoundService>>> search = () -> searched.find(query, after, limit);
        return asked(
                query,
                query.partner().agreedOn(),
                asked -> services(reading.index().find(asked, after.orElse(null), limit), asked, search),
                search);
    }

    @Override
    public Uni<List<ServiceTraits>> traits(ServiceQuery query, int most, ServiceTraits.Asked judged) {
        return asked(
                query,
                judged.day(),
                asked -> Uni.createFrom().item(() -> traits(asked, most)),
                () -> searched.traits(query, most, judged));
    }

    @Override
    public Uni<Long> count(ServiceQuery query, int most) {
        return asked(
                query,
                query.partner().agreedOn(),
                asked -> Uni.createFrom().item(() -> (long) reading.index().count(asked, most)),
                () -> searched.count(query, most));
    }

    /** @param day whose agreements matter, if any */
    private <T> Uni<T> asked(
            ServiceQuery query,
            @Nullable LocalDate day,
            Function<Asked, Uni<? extends T>> index,
            Supplier<Uni<T>> otherwise) {
        return query.text() != null
                ? otherwise.get()
                : agreed(day)
                        .chain(known -> known.isEmpty() ? otherwise.get() : index.apply(asked(query, known.get())));
    }

    private Asked asked(ServiceQuery query, Agreed known) {
        InSpace here = query.near().isPresent() ? reading.here() : null;
        return new Asked(query, here, believed.since(reading.believedDays()), known);
    }

    /** Empty where they are too many. */
    private Uni<Optional<Agreed>> agreed(@Nullable LocalDate day) {
        return day == null
                ? Uni.createFrom().item(Optional.of(Agreed.NOBODY))
                : reading.agreements().on(session, day);
    }

    private List<ServiceTraits> traits(Asked asked, int most) {
        return reading.index().find(asked, null, most).stream()
                .map(found -> asked.agreed().told(found.service()))
                .toList();
    }

    /** In the order in which they were found. What has become of others since is missing, and then all is searched for again. */
    private Uni<List<FoundService>> services(
            List<Found> found, Asked asked, Supplier<Uni<List<FoundService>>> otherwise) {
        UUID[] ids = found.stream().map(one -> one.service().id()).toArray(UUID[]::new);
        Double[] metres = found.stream().map(Found::metresThrough).toArray(Double[]::new);
        UUID[] agencies =
                found.stream().map(one -> one.service().provider().agencyId()).toArray(UUID[]::new);
        return PlainRows.of(session, IndexSql.FOUND, ids, metres, asked.here() != null, agencies)
                .chain(rows -> rows.size() < ids.length
                        ? otherwise.get()
                        : Uni.createFrom().item(services(found, rows)));
    }

    private static List<FoundService> services(List<Found> found, List<@Nullable Object[]> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> IndexedRow.found(found.get(row).service(), rows.get(row)))
                .toList();
    }
}
