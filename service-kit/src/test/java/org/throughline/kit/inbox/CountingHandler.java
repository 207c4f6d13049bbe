package org.throughline.kit.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.postgres.FactHandler;

/** Writes one row per effect, and fails when told to. */
final class CountingHandler implements FactHandler {

    static final String TYPE = "org.example.counted.v1";

    private final String consumer;
    private final boolean sideEffects;
    private final List<Long> attempts = new CopyOnWriteArrayList<>();
    private volatile @Nullable Failing failing;

    /** Which version of which aggregate fails, and how. */
    record Failing(UUID aggregate, long version, RuntimeException failure) {}

    record Counted(UUID id, Long version) {
        Counted {
            Objects.requireNonNull(id);
            Objects.requireNonNull(version);
        }
    }

    CountingHandler(String consumer, boolean sideEffects) {
        this.consumer = consumer;
        this.sideEffects = sideEffects;
    }

    void failAt(@Nullable Failing failing) {
        this.failing = failing;
    }

    List<Long> attempts() {
        return attempts;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public boolean hasSideEffects() {
        return sideEffects;
    }

    @Override
    public Uni<Void> handle(ReceivedFact fact, Mutiny.Session session) {
        Counted counted = fact.dataAs(Counted.class);
        attempts.add(counted.version());
        return session.createNativeQuery(
                        "insert into fact_effect (tenant, consumer, aggregate_id, version) values (?1, ?2, ?3, ?4)")
                .setParameter(1, fact.tenant().value())
                .setParameter(2, consumer)
                .setParameter(3, fact.aggregateId())
                .setParameter(4, counted.version())
                .executeUpdate()
                .invoke(() -> failAfterTheEffect(fact))
                .replaceWithVoid();
    }

    private void failAfterTheEffect(ReceivedFact fact) {
        Failing now = failing;
        if (now != null && now.aggregate().equals(fact.aggregateId()) && now.version() == fact.aggregateVersion()) {
            throw now.failure();
        }
    }
}
