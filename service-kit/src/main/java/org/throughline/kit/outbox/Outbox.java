package org.throughline.kit.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.ids.Ids;

/** Where an aggregate's owner puts a fact: it is published when, and only when, the transaction commits. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = "insert into outbox_event"
            + " (tenant, id, aggregate_id, aggregate_version, lane, type, occurred_at, data)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    private final Ids ids;
    private final Clock clock;
    private final RelayService relay;

    public Outbox(Ids ids, Clock clock, RelayService relay) {
        this.ids = ids;
        this.clock = clock;
        this.relay = relay;
    }

    /**
     * Appends after the aggregate's own row is flushed, so that two writers of one version meet at that row. A version
     * that was appended before fails the transaction.
     */
    public Uni<Void> append(Mutiny.Session session, Fact fact) {
        return session.flush().chain(() -> insert(session, fact));
    }

    /** As {@link #append(Mutiny.Session, Fact)}; a stateless session has nothing to flush. */
    public Uni<Void> append(Mutiny.StatelessSession session, Fact fact) {
        return insert(session, fact);
    }

    private Uni<Void> insert(Mutiny.QueryProducer session, Fact fact) {
        UUID aggregate = fact.aggregateId();
        return session.createNativeQuery(INSERT)
                .setParameter(1, fact.tenant().value())
                .setParameter(2, ids.next())
                .setParameter(3, aggregate)
                .setParameter(4, fact.aggregateVersion())
                .setParameter(5, Lanes.of(aggregate))
                .setParameter(6, fact.type())
                .setParameter(7, clock.instant())
                .setParameter(8, CloudEvents.data(fact.data()))
                .executeUpdate()
                .invoke(relay::appended)
                .replaceWithVoid();
    }
}
