package org.throughline.kit.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.ids.Ids;

/** Where an aggregate's owner puts a fact: it is published when, and only when, the transaction commits. */
@ApplicationScoped
public class Outbox {

    private static final int AT_A_TIME = 1000;

    private static final String INSERT = "insert into outbox_event"
            + " (tenant, id, aggregate_id, aggregate_version, lane, type, occurred_at, data)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    private static final String INSERT_ALL =
            """
            insert into outbox_event (tenant, id, aggregate_id, aggregate_version, lane, type, occurred_at, data)
            select f.tenant, f.id, f.aggregate_id, f.aggregate_version, f.lane, f.type, ?1, f.data
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as f(tenant uuid, id uuid, aggregate_id uuid,
                aggregate_version bigint, lane smallint, type text, data text)""";

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

    /** As {@link #append(Mutiny.Session, Fact)}, for the many facts of one act: a statement takes a thousand. */
    public Uni<Void> appendAll(Mutiny.Session session, List<Fact> facts) {
        return session.flush()
                .onItem()
                .transformToMulti(flushed -> Multi.createFrom().iterable(facts))
                .group()
                .intoLists()
                .of(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(some -> insertAll(session, some))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> insertAll(Mutiny.Session session, List<Fact> facts) {
        JsonArray rows = new JsonArray(facts.stream().map(this::row).toList());
        return session.createNativeQuery(INSERT_ALL)
                .setParameter(1, clock.instant())
                .setParameter(2, rows.encode())
                .executeUpdate()
                .invoke(relay::appended);
    }

    private JsonObject row(Fact fact) {
        return new JsonObject()
                .put("tenant", fact.tenant().toString())
                .put("id", ids.next().toString())
                .put("aggregate_id", fact.aggregateId().toString())
                .put("aggregate_version", fact.aggregateVersion())
                .put("lane", Lanes.of(fact.aggregateId()))
                .put("type", fact.type())
                .put("data", CloudEvents.data(fact.data()));
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
