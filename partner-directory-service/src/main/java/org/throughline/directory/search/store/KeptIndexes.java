package org.throughline.directory.search.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
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

    private static final Duration COMPARED = Duration.ofMinutes(1);

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
                .expireAfterWrite(Kept.TRUSTED)
                .removalListener(this::removed)
                .build();
    }

    /** Where there is no room for it: read again at once it would drive another out, and that one it, without end. */
    private void removed(@Nullable TenantId tenant, @Nullable Kept kept, RemovalCause cause) {
        if (cause == RemovalCause.SIZE && tenant != null && kept != null && kept.index() != null) {
            districts.asMap().putIfAbsent(tenant, kept.withoutServices());
        }
    }

    /** As they stand by now; empty where the database has to be asked. */
    Uni<Optional<Reading>> now(Mutiny.Session session, TenantId tenant, Optional<GeoPoint> near) {
        Kept kept = districts.getIfPresent(tenant);
        return IndexReading.moment(session, kept == null ? null : kept.snapshot(), near)
                .chain(moment -> reading(session, tenant, kept, moment));
    }

    private Uni<Optional<Reading>> reading(
            Mutiny.Session session, TenantId tenant, @Nullable Kept kept, Moment moment) {
        if (moment.writing()) {
            return nothing();
        }
        if (kept == null || kept.isOutdated(moment, clock.instant())) {
            return busy.add(tenant) ? begun(session, tenant, moment) : nothing();
        }
        return kept.index() == null ? nothing() : upToDate(session, tenant, kept, kept.index(), moment);
    }

    private static Uni<Optional<Reading>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Reading>> upToDate(
            Mutiny.Session session, TenantId tenant, Kept kept, ServiceIndex index, Moment moment) {
        KeptAgreements agreements = moment.agreements() ? new KeptAgreements() : kept.agreements();
        return changed(session, index, moment)
                .invoke(now -> compared(tenant, kept, kept(moment, now, agreements), moment))
                .map(now -> Optional.of(moment.of(now, agreements)));
    }

    private static Uni<ServiceIndex> changed(Mutiny.Session session, ServiceIndex index, Moment moment) {
        return moment.changed().isEmpty()
                ? Uni.createFrom().item(index)
                : IndexReading.of(session, moment.changed()).map(now -> index.with(moment.changed(), now));
    }

    /** Where nothing has changed now and then is enough. */
    private void compared(TenantId tenant, Kept before, Kept after, Moment moment) {
        if (moment.agreements()
                || !moment.changed().isEmpty()
                || before.comparedAt().plus(COMPARED).isBefore(after.comparedAt())) {
            replace(tenant, before, after);
        }
    }

    /** Who comes second leaves what the first has put there: both are right, and each knows since when. */
    private void replace(TenantId tenant, Kept before, Kept after) {
        districts.asMap().replace(tenant, before, after);
    }

    private Kept kept(Moment moment, @Nullable ServiceIndex index, KeptAgreements agreements) {
        return new Kept(moment.life(), moment.snapshot(), clock.instant(), index, agreements);
    }

    /** Of a small district all is read at once; a large one waits until it is read apart. */
    private Uni<Optional<Reading>> begun(Mutiny.Session session, TenantId tenant, Moment moment) {
        districts.invalidate(tenant);
        return IndexReading.first(session)
                .map(first -> begun(tenant, moment, first))
                .onFailure()
                .invoke(() -> release(tenant));
    }

    private Optional<Reading> begun(TenantId tenant, Moment moment, List<IndexedService> first) {
        if (first.size() == IndexReading.PAGE) {
            waiting.add(tenant);
            return Optional.empty();
        }
        ServiceIndex index = ServiceIndex.of(first);
        KeptAgreements agreements = new KeptAgreements();
        districts.put(tenant, kept(moment, index, agreements));
        release(tenant);
        return Optional.of(moment.of(index, agreements));
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
                        .invoke(index -> districts.put(tenant, kept(moment, index.orElse(null), new KeptAgreements()))))
                .replaceWithVoid();
    }

    @Override
    public void release(TenantId tenant) {
        busy.remove(tenant);
    }
}
