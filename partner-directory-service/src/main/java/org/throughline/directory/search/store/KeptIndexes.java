package org.throughline.directory.search.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.search.Indexes;
import org.throughline.directory.search.index.IndexedService;
import org.throughline.directory.search.index.ServiceIndex;
import org.throughline.kit.tenancy.TenantId;

/**
 * The services of the districts that are searched, in memory. Before each use it is asked what has been committed since, and that is
 * read first: nobody is answered by what was. While a district is read anew there is none, and the database searches.
 */
@ApplicationScoped
class KeptIndexes implements Indexes {

    /** Of one district, before it is read anew: each is kept apart, and looked through for each search. */
    private static final int MOST_CHANGES = 1_000;
    /** Half of how long it is kept what has changed (V161). */
    private static final Duration TRUSTED = Duration.ofMinutes(30);

    private static final Duration COMPARED = Duration.ofMinutes(1);

    /**
     * A district's services.
     *
     * @param life which of the database's the snapshot is of: another counts anew, and may have lost what this one committed
     * @param snapshot what was committed when they were read
     * @param index null where they are too many to be kept, or others are searched more often
     */
    private record Kept(String life, String snapshot, Instant comparedAt, @Nullable ServiceIndex index) {

        int weight() {
            return index == null ? 1 : 1 + index.weight();
        }
    }

    private final Clock clock;
    private final int most;
    private final Cache<TenantId, Kept> districts;
    /** Districts that are too large to be read while somebody waits. */
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
    /** Districts that somebody reads. */
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();

    KeptIndexes(Clock clock, @ConfigProperty(name = "throughline.directory.services-in-memory") int most) {
        this.clock = clock;
        this.most = most;
        this.districts = Caffeine.newBuilder()
                .maximumWeight(most)
                .<TenantId, Kept>weigher((tenant, kept) -> kept.weight())
                .expireAfterWrite(TRUSTED)
                .removalListener(this::removed)
                .build();
    }

    /** Where there is no room for it: read again at once it would drive another out, and that one it, without end. */
    private void removed(@Nullable TenantId tenant, @Nullable Kept kept, RemovalCause cause) {
        if (cause == RemovalCause.SIZE && tenant != null && kept != null && kept.index() != null) {
            districts.asMap().putIfAbsent(tenant, new Kept(kept.life(), kept.snapshot(), kept.comparedAt(), null));
        }
    }

    /** As they stand by now; empty where the database has to be asked. */
    Uni<Optional<Reading>> now(Mutiny.Session session, TenantId tenant, Optional<GeoPoint> near) {
        Kept kept = districts.getIfPresent(tenant);
        return IndexReading.moment(session, kept == null ? null : kept.snapshot(), near)
                .chain(moment -> index(session, tenant, kept, moment)
                        .map(index -> index.map(known -> new Reading(known, moment.here(), moment.believedDays()))));
    }

    private Uni<Optional<ServiceIndex>> index(
            Mutiny.Session session, TenantId tenant, @Nullable Kept kept, Moment moment) {
        if (moment.writing()) {
            return nothing();
        }
        if (kept == null || moment.anew() || isMuch(kept, moment) || isDoubtful(kept, moment)) {
            return busy.add(tenant) ? begun(session, tenant, moment) : nothing();
        }
        return kept.index() == null ? nothing() : upToDate(session, tenant, kept, kept.index(), moment);
    }

    private static boolean isMuch(Kept kept, Moment moment) {
        return kept.index() != null && kept.index().changes() + moment.changed().size() > MOST_CHANGES;
    }

    /** A machine that was asleep has not noticed how long; nor has a database that was restored. */
    private boolean isDoubtful(Kept kept, Moment moment) {
        return !kept.life().equals(moment.life())
                || kept.comparedAt().plus(TRUSTED).isBefore(clock.instant());
    }

    private static Uni<Optional<ServiceIndex>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<ServiceIndex>> upToDate(
            Mutiny.Session session, TenantId tenant, Kept kept, ServiceIndex index, Moment moment) {
        if (moment.changed().isEmpty()) {
            if (kept.comparedAt().plus(COMPARED).isBefore(clock.instant())) {
                replace(tenant, kept, kept(moment, index));
            }
            return Uni.createFrom().item(Optional.of(index));
        }
        return IndexReading.of(session, moment.changed())
                .map(now -> index.with(moment.changed(), now))
                .invoke(changed -> replace(tenant, kept, kept(moment, changed)))
                .map(Optional::of);
    }

    /** Who comes second leaves what the first has put there: both are right, and each knows since when. */
    private void replace(TenantId tenant, Kept before, Kept after) {
        districts.asMap().replace(tenant, before, after);
    }

    private Kept kept(Moment moment, @Nullable ServiceIndex index) {
        return new Kept(moment.life(), moment.snapshot(), clock.instant(), index);
    }

    /** Of a small district all is read at once; a large one waits until it is read apart. */
    private Uni<Optional<ServiceIndex>> begun(Mutiny.Session session, TenantId tenant, Moment moment) {
        districts.invalidate(tenant);
        return IndexReading.first(session)
                .map(first -> begun(tenant, moment, first))
                .onFailure()
                .invoke(() -> release(tenant));
    }

    private Optional<ServiceIndex> begun(TenantId tenant, Moment moment, List<IndexedService> first) {
        if (first.size() == IndexReading.PAGE) {
            waiting.add(tenant);
            return Optional.empty();
        }
        ServiceIndex index = ServiceIndex.of(first);
        districts.put(tenant, kept(moment, index));
        release(tenant);
        return Optional.of(index);
    }

    @Override
    public Set<TenantId> taken() {
        Set<TenantId> taken = Set.copyOf(waiting);
        waiting.removeAll(taken);
        return taken;
    }

    @Override
    public Uni<Void> read(Mutiny.Session session, TenantId tenant) {
        return IndexReading.moment(session, null, Optional.empty())
                .chain(moment -> IndexReading.all(session, most)
                        .invoke(index -> districts.put(tenant, kept(moment, index.orElse(null)))))
                .replaceWithVoid();
    }

    @Override
    public void release(TenantId tenant) {
        busy.remove(tenant);
    }
}
