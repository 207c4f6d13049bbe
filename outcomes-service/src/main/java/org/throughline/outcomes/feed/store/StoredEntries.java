package org.throughline.outcomes.feed.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.throughline.kit.inbox.FactStore.Place;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.documents.TenantCollection;
import org.throughline.outcomes.feed.Cursor;
import org.throughline.outcomes.feed.Entries;
import org.throughline.outcomes.feed.Entry.EntryId;
import org.throughline.outcomes.feed.Position;
import org.throughline.outcomes.feed.Position.Lane;
import org.throughline.outcomes.feed.Scan;
import org.throughline.outcomes.projection.AggregateDocument;
import org.throughline.outcomes.projection.FeedDocument;
import org.throughline.outcomes.projection.Generation;
import org.throughline.outcomes.projection.Generations;
import org.throughline.outcomes.projection.ParkedDocument;

/** The feed of the generation that is read at the moment: one range of keys per lane that has entries. */
@ApplicationScoped
class StoredEntries implements Entries {
    /** Behind every key. */
    private static final String END = "~";

    private static final int MOST_WAITING = 1000;
    private static final int MOST_JOURNEYS = 1000;

    private final Generations generations;

    StoredEntries(Generations generations) {
        this.generations = generations;
    }

    @Override
    public Uni<Batch> behind(TenantId tenant, Cursor cursor, int limit) {
        return generations.current().chain(generation -> waiting(generation, tenant)
                .chain(waiting -> scan(generation, tenant, Scan.begin(cursor, waiting, limit)))
                .map(scan -> new Batch(scan.taken(), scan.cursor(), scan.taken().size() == limit)));
    }

    private static Uni<Scan> scan(Generation generation, TenantId tenant, Scan scan) {
        if (scan.isComplete()) {
            return Uni.createFrom().item(scan);
        }
        return generation
                .feed()
                .range(tenant, scan.from(), END, scan.limit())
                .map(found -> scan.with(found.stream().map(FeedDocument::read).toList()))
                .chain(further -> scan(generation, tenant, further));
    }

    private static Uni<SortedMap<Lane, Long>> waiting(Generation generation, TenantId tenant) {
        return generation.parked().range(tenant, "", END, MOST_WAITING).map(StoredEntries::firstOfEachLane);
    }

    private static SortedMap<Lane, Long> firstOfEachLane(List<Document> parked) {
        SortedMap<Lane, Long> first = new TreeMap<>();
        parked.stream()
                .map(ParkedDocument::place)
                .forEach(place -> first.merge(lane(place), place.offset(), Math::min));
        return first;
    }

    private static Lane lane(Place place) {
        return new Lane(place.topic(), place.partition());
    }

    @Override
    public Uni<Cursor> head(TenantId tenant) {
        return generations.current().chain(generation -> waiting(generation, tenant)
                .chain(waiting -> head(generation, tenant, waiting, END, Cursor.start())));
    }

    /** From the last lane to the first. */
    private static Uni<Cursor> head(
            Generation generation, TenantId tenant, SortedMap<Lane, Long> waiting, String before, Cursor head) {
        return last(generation, tenant, before)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(head)
                        : ahead(generation, tenant, waiting, found.get(), head));
    }

    private static Uni<Cursor> ahead(
            Generation generation, TenantId tenant, SortedMap<Lane, Long> waiting, Position last, Cursor head) {
        Long waits = waiting.get(last.lane());
        return waits != null && waits <= last.offset()
                ? head(generation, tenant, waiting, new Position(last.topic(), last.partition(), waits).key(), head)
                : head(generation, tenant, waiting, last.lane().key(), head.past(last));
    }

    private static Uni<Optional<Position>> last(Generation generation, TenantId tenant, String before) {
        return generation.feed().last(tenant, before).map(found -> found.map(TenantCollection::key)
                .map(Position::of));
    }

    @Override
    public Uni<List<Known>> of(TenantId tenant, String subject) {
        return generations.current().chain(generation -> generation
                .subjects()
                .startingWith(tenant, subject + "/", MOST_JOURNEYS)
                .chain(members -> Multi.createFrom()
                        .iterable(members)
                        .onItem()
                        .transformToUniAndConcatenate(member -> known(generation, tenant, member))
                        .collect()
                        .asList()));
    }

    private static Uni<Known> known(Generation generation, TenantId tenant, Document member) {
        String key = TenantCollection.key(member);
        EntryId id = new EntryId(UUID.fromString(member.getString("entry")));
        return generation
                .aggregates()
                .find(tenant, key.substring(key.indexOf('/') + 1))
                .map(found -> AggregateDocument.of(found)
                        .journey()
                        .<Known>map(journey -> new Known.Present(id, journey))
                        .orElseGet(() -> new Known.Gone(id)));
    }
}
