package org.throughline.kit.inbox.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.FactStore;
import org.throughline.kit.inbox.VersionGuard;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Keeps a consumer's versions, inbox and parked facts beside the service's own tables. */
public final class PostgresFactStore implements FactStore {

    private static final String KNOW = "insert into projection_version (tenant, consumer, aggregate_id, version)"
            + " values (?1, ?2, ?3, 0) on conflict do nothing";

    /** Locked, because two processes may work on one partition for a moment while Kafka moves it. */
    private static final String APPLIED = "select version from projection_version"
            + " where tenant = ?1 and consumer = ?2 and aggregate_id = ?3 for update";

    private static final String ADVANCE =
            "update projection_version set version = ?4" + " where tenant = ?1 and consumer = ?2 and aggregate_id = ?3";

    private static final String FIRST_TIME = "insert into inbox_event (tenant, consumer, event_id, received_at)"
            + " values (?1, ?2, ?3, ?4) on conflict do nothing";

    private static final String UNPARK =
            "delete from parked_event" + " where tenant = ?1 and consumer = ?2 and aggregate_id = ?3 and version <= ?4";

    private static final String FOLLOWED =
            "select count(*) from parked_event" + " where tenant = ?1 and consumer = ?2 and aggregate_id = ?3";

    private static final String PARK = "insert into parked_event"
            + " (tenant, consumer, aggregate_id, version, code, envelope, parked_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            + " on conflict (tenant, consumer, aggregate_id, version) do update set code = excluded.code";

    private static final String NEXT_PARKED = "select p.envelope from parked_event p join projection_version v"
            + " on v.tenant = p.tenant and v.consumer = p.consumer and v.aggregate_id = p.aggregate_id"
            + " and v.version + 1 = p.version where p.tenant = ?1 and p.consumer = ?2 and p.aggregate_id = ?3";

    private static final String PARKED = "select tenant, aggregate_id, min(parked_at) as since from parked_event"
            + " where consumer = $1 group by tenant, aggregate_id order by since limit 1000";

    private static final String FORGET = "delete from inbox_event where received_at < $1";

    /** Of SQLSTATE: connection, rollback, resources, not in the needed state, operator's intervention, system. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "40", "53", "55", "57", "58");

    private final String consumer;
    private final FactHandlers handlers;
    private final Transactions transactions;
    private final Pool relay;
    private final Clock clock;

    /**
     * @param relay connects as the relay's role, which finds old and waiting rows of every tenant
     */
    public PostgresFactStore(
            String consumer, List<FactHandler> handlers, Transactions transactions, Pool relay, Clock clock) {
        this.consumer = consumer;
        this.handlers = new FactHandlers(handlers);
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return consumer;
    }

    @Override
    public Uni<Receipt> receive(ReceivedFact fact) {
        return transactions.forTenant(fact.tenant(), session -> applied(session, fact)
                .map(applied -> VersionGuard.of(applied, fact.aggregateVersion()))
                .call(verdict -> verdict == VersionGuard.APPLY ? apply(session, fact) : nothing())
                .chain(verdict -> followed(session, fact).map(followed -> new Receipt(verdict, followed))));
    }

    private Uni<Long> applied(Mutiny.Session session, ReceivedFact fact) {
        return of(session.createNativeQuery(KNOW), fact).executeUpdate().chain(() -> one(
                        session.createNativeQuery(APPLIED, Long.class), fact)
                .getSingleResult());
    }

    private Uni<Void> apply(Mutiny.Session session, ReceivedFact fact) {
        return effect(session, fact)
                .chain(session::flush)
                .chain(() -> upTo(session.createNativeQuery(ADVANCE), fact).executeUpdate())
                .chain(() -> upTo(session.createNativeQuery(UNPARK), fact).executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> effect(Mutiny.Session session, ReceivedFact fact) {
        if (!handlers.haveSideEffects(fact)) {
            return handlers.project(fact, session);
        }
        return isFirstTime(session, fact)
                .chain(first -> first ? handlers.handle(fact, session) : handlers.project(fact, session));
    }

    private Uni<Boolean> isFirstTime(Mutiny.Session session, ReceivedFact fact) {
        return session.createNativeQuery(FIRST_TIME)
                .setParameter(1, fact.tenant().value())
                .setParameter(2, consumer)
                .setParameter(3, fact.id())
                .setParameter(4, clock.instant())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    private Uni<Boolean> followed(Mutiny.Session session, ReceivedFact fact) {
        return one(session.createNativeQuery(FOLLOWED, Long.class), fact)
                .getSingleResult()
                .map(parked -> parked > 0);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> park(ReceivedFact fact, String code) {
        return transactions.forTenant(fact.tenant(), session -> upTo(session.createNativeQuery(PARK), fact)
                .setParameter(5, code)
                .setParameter(6, new String(fact.toJson(), StandardCharsets.UTF_8))
                .setParameter(7, clock.instant())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<ReceivedFact>> nextParked(TenantId tenant, UUID aggregateId) {
        return transactions.forTenant(tenant, session -> session.createNativeQuery(NEXT_PARKED, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, consumer)
                .setParameter(3, aggregateId)
                .getResultList()
                .map(envelopes -> envelopes.stream().findFirst().map(PostgresFactStore::fact)));
    }

    private static ReceivedFact fact(String envelope) {
        if (CloudEvents.read(envelope.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Understood understood) {
            return understood.fact();
        }
        throw new IllegalStateException("a parked fact is not readable");
    }

    @Override
    public Uni<List<ParkedAggregate>> parked() {
        return relay.preparedQuery(PARKED).execute(Tuple.of(consumer)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(PostgresFactStore::parkedAggregate)
                .toList());
    }

    private static ParkedAggregate parkedAggregate(Row row) {
        return new ParkedAggregate(new TenantId(row.getUUID("tenant")), row.getUUID("aggregate_id"));
    }

    @Override
    public Uni<Void> forgetBefore(Instant time) {
        return relay.preparedQuery(FORGET)
                .execute(Tuple.of(time.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public boolean isUnavailable(Throwable failure) {
        return failure instanceof PgException database
                && (database.getSqlState() == null
                        || UNAVAILABLE.contains(database.getSqlState().substring(0, 2)));
    }

    private <T> Mutiny.Query<T> of(Mutiny.Query<T> query, ReceivedFact fact) {
        return query.setParameter(1, fact.tenant().value())
                .setParameter(2, consumer)
                .setParameter(3, fact.aggregateId());
    }

    private <T> Mutiny.Query<T> upTo(Mutiny.Query<T> query, ReceivedFact fact) {
        return of(query, fact).setParameter(4, fact.aggregateVersion());
    }

    private <T> Mutiny.SelectionQuery<T> one(Mutiny.SelectionQuery<T> query, ReceivedFact fact) {
        return query.setParameter(1, fact.tenant().value())
                .setParameter(2, consumer)
                .setParameter(3, fact.aggregateId());
    }
}
