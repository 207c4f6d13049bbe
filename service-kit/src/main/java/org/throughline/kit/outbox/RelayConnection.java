package org.throughline.kit.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.throughline.kit.tenancy.TenantId;

/**
 * The relay's own connection, outside every pool. Its session holds the locks of the lanes, so that PostgreSQL gives
 * them away the moment the connection is gone; each statement is a transaction of its own, and none is open while
 * something is sent. It is used, and waited for, by the relay's thread only.
 */
final class RelayConnection implements AutoCloseable {

    private static final String CHANNEL = "throughline_outbox";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** The name space of the lanes' advisory locks, apart from anybody else's in this database. */
    private static final int LOCKS = 0x7468726f;
    /** Held shared by every relay that lives: counting it counts them. */
    private static final int PRESENCE = Lanes.COUNT;

    private static final String LOCKED = "from pg_locks where locktype = 'advisory' and objsubid = 2 and granted"
            + " and database = (select oid from pg_database where datname = current_database())"
            + " and classid = " + LOCKS;

    /**
     * The oldest rows, and with them every unsent row of the same aggregates that has a lower version: an id says when
     * a fact was written by some machine's clock, only the version says its place. Never "id greater than the last
     * seen": a transaction with a lower id may commit later.
     */
    private static final String UNSENT =
            """
            with upto as (
                select tenant, aggregate_id, max(aggregate_version) as version
                from (select tenant, aggregate_id, aggregate_version from outbox_event
                      where sent_at is null and lane = any($1) order by id limit $2) oldest
                group by tenant, aggregate_id)
            select e.tenant, e.id, e.aggregate_id, e.aggregate_version, e.lane, e.type, e.occurred_at, e.data
            from upto join outbox_event e on e.tenant = upto.tenant and e.aggregate_id = upto.aggregate_id
                and e.aggregate_version <= upto.version
            where e.sent_at is null
            order by e.lane, e.aggregate_id, e.aggregate_version""";

    private static final String MARK = "update outbox_event e set sent_at = now()"
            + " from unnest($1::uuid[], $2::uuid[]) as sent (tenant, id)"
            + " where e.tenant = sent.tenant and e.id = sent.id and e.sent_at is null";

    private static final String FORGET = "delete from outbox_event where (tenant, id) in (select tenant, id"
            + " from outbox_event where sent_at < now() - make_interval(secs => $1) limit $2)";

    private static final String BACKLOG = "select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0)"
            + "::float8 from outbox_event where sent_at is null";

    private final PgConnection connection;
    private volatile boolean open = true;

    /** What waits: how many rows, and the age of the oldest. */
    record Backlog(long rows, double oldestSeconds) {}

    RelayConnection(Vertx vertx, PgConnectOptions options, Runnable notified) {
        this.connection =
                await(PgConnection.connect(vertx, new PgConnectOptions(options).setCachePreparedStatements(true)));
        connection.closeHandler(gone -> {
            open = false;
            notified.run();
        });
        connection.notificationHandler(notification -> {
            if (notification.getProcessId() != connection.processId()) {
                notified.run();
            }
        });
        // A relay whose machine vanished gives its lanes back after some 11 seconds, not after hours.
        execute("set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3");
        execute("listen " + CHANNEL);
        execute("select pg_advisory_lock_shared(" + LOCKS + ", " + PRESENCE + ")");
    }

    boolean isOpen() {
        return open;
    }

    int relays() {
        return only(rows("select count(*)::int " + LOCKED + " and objid = " + PRESENCE))
                .getInteger(0);
    }

    List<Integer> freeLanes() {
        return integers(rows("select lane from generate_series(0, " + (Lanes.COUNT - 1) + ") lane where lane not in"
                + " (select objid::int " + LOCKED + ")"));
    }

    /** Returns the lanes that nobody else was quicker to take. */
    List<Integer> lock(Collection<Integer> lanes) {
        return integers(rows(
                "select lane from unnest($1::int[]) lane where pg_try_advisory_lock(" + LOCKS + ", lane)",
                tuple(lanes)));
    }

    void unlock(Collection<Integer> lanes) {
        rows("select pg_advisory_unlock(" + LOCKS + ", lane) from unnest($1::int[]) lane", tuple(lanes));
    }

    List<OutboxRow> unsent(Collection<Integer> lanes, int limit) {
        List<OutboxRow> unsent = new ArrayList<>();
        for (Row row : rows(UNSENT, tuple(lanes).addInteger(limit))) {
            unsent.add(outboxRow(row));
        }
        return unsent;
    }

    private static OutboxRow outboxRow(Row row) {
        return new OutboxRow(
                row.getUUID("id"),
                row.getInteger("lane"),
                new OutboxRow.Aggregate(new TenantId(row.getUUID("tenant")), row.getUUID("aggregate_id")),
                row.getLong("aggregate_version"),
                row.getString("type"),
                row.get(OffsetDateTime.class, "occurred_at").toInstant(),
                row.getString("data"));
    }

    void markSent(List<OutboxRow> sent) {
        UUID[] tenants =
                sent.stream().map(row -> row.aggregate().tenant().value()).toArray(UUID[]::new);
        UUID[] ids = sent.stream().map(OutboxRow::id).toArray(UUID[]::new);
        rows(MARK, Tuple.tuple().addArrayOfUUID(tenants).addArrayOfUUID(ids));
    }

    /** Outside every business transaction: a NOTIFY in it makes all commits wait for each other. */
    void notifyOthers() {
        execute("notify " + CHANNEL);
    }

    void forgetSentBefore(Duration age, int limit) {
        rows(FORGET, Tuple.of((double) age.toSeconds(), limit));
    }

    Backlog backlog() {
        Row row = only(rows(BACKLOG));
        return new Backlog(row.getLong(0), row.getDouble(1));
    }

    private static Tuple tuple(Collection<Integer> lanes) {
        return Tuple.tuple().addArrayOfInteger(lanes.toArray(Integer[]::new));
    }

    private static List<Integer> integers(RowSet<Row> rows) {
        List<Integer> integers = new ArrayList<>();
        rows.forEach(row -> integers.add(row.getInteger(0)));
        return integers;
    }

    private static Row only(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    private void execute(String sql) {
        await(connection.query(sql).execute());
    }

    private RowSet<Row> rows(String sql) {
        return rows(sql, Tuple.tuple());
    }

    private RowSet<Row> rows(String sql, Tuple parameters) {
        return await(connection.preparedQuery(sql).execute(parameters));
    }

    /** Whatever goes wrong, the connection counts as lost: a new one starts from what is committed. */
    private static <T> T await(Future<T> answer) {
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new RelayInterrupted("the relay's connection", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RelayInterrupted("the relay's thread", stopped);
        }
    }

    @Override
    public void close() {
        open = false;
        connection.close();
    }
}
