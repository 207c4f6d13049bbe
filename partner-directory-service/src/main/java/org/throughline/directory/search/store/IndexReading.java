package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.InOrder;
import org.throughline.directory.search.index.IndexedService;
import org.throughline.directory.search.index.ServiceIndex;
import org.throughline.directory.search.index.SharedValues;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.worker.OnWorker;

/** Reads the services of the transaction's district as an index keeps them. */
final class IndexReading {

    static final int PAGE = 1_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private IndexReading() {}

    /** @param snapshot since when changes are asked for, null where none are */
    static Uni<Moment> moment(Mutiny.Session session, @Nullable String snapshot, Optional<GeoPoint> near) {
        return PlainRows.of(
                        session,
                        IndexSql.NOW,
                        snapshot,
                        near.map(GeoPoint::latitude).orElse(null),
                        near.map(GeoPoint::longitude).orElse(null))
                .map(rows -> Moment.read(rows.get(0)));
    }

    static Uni<List<IndexedService>> of(Mutiny.Session session, List<UUID> ids) {
        return PlainRows.of(session, IndexSql.OF_IDS, (Object) ids.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(IndexedRow::service).toList());
    }

    /** The first, no more than a page: fewer are all. */
    static Uni<List<IndexedService>> first(Mutiny.Session session) {
        return page(session, BEFORE_ALL, new SharedValues());
    }

    /** All of them; empty where they are more than that. */
    static Uni<Optional<ServiceIndex>> all(Mutiny.Session session, int most) {
        SharedValues shared = new SharedValues();
        List<IndexedService> all = new ArrayList<>();
        return InOrder.<IndexedService>pages(last -> all.size() > most
                        ? Uni.createFrom().item(List.of())
                        : page(
                                        session,
                                        last.map(service -> service.traits().id())
                                                .orElse(BEFORE_ALL),
                                        shared)
                                .invoke(all::addAll))
                .chain(() -> OnWorker.andBack(
                        () -> all.size() > most ? Optional.empty() : Optional.of(ServiceIndex.of(all))));
    }

    private static Uni<List<IndexedService>> page(Mutiny.Session session, UUID after, SharedValues shared) {
        return PlainRows.of(session, IndexSql.PAGE, after, PAGE)
                .map(rows ->
                        rows.stream().map(IndexedRow::service).map(shared::in).toList());
    }
}
