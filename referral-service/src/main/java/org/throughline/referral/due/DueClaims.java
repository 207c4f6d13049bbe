package org.throughline.referral.due;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Takes work up as the relay's role, which sees ids only, and strikes it off as the tenant. */
@ApplicationScoped
class DueClaims {

    /**
     * Taking up moves the due time, longer each time: after a failure or a crash the work is due again by itself. What is due is
     * looked for once: within the join it could be asked again for each row, and would find others each time.
     */
    private static final String CLAIM =
            """
            with due as materialized (select tenant, kind, id from due_work where kind = $1 and due_at <= $4::timestamptz
                order by due_at limit $2 for update skip locked)
            update due_work w
            set attempts = w.attempts + 1, due_at = $4::timestamptz + ($3 * least(w.attempts + 1, 10)) * interval '1 second'
            from due
            where w.tenant = due.tenant and w.kind = due.kind and w.id = due.id
            returning w.tenant, w.id, w.revision""";

    private final Pool relay;
    private final Transactions transactions;
    private final Clock clock;

    DueClaims(@ReactiveDataSource("relay") Pool relay, Transactions transactions, Clock clock) {
        this.relay = relay;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<List<DueItem>> claim(DueKind kind, int limit, Duration lease) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return relay.preparedQuery(CLAIM)
                .execute(Tuple.of(kind.name(), limit, (int) lease.toSeconds(), now))
                .map(DueClaims::items);
    }

    Uni<Void> done(DueKind kind, DueItem item) {
        return transactions.forTenant(item.tenant(), session -> session.createNativeQuery(
                        "delete from due_work where tenant = ?1 and kind = ?2 and id = ?3 and revision = ?4")
                .setParameter(1, item.tenant().value())
                .setParameter(2, kind.name())
                .setParameter(3, item.id())
                .setParameter(4, item.revision())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** After a failure, sooner than the lease's end. */
    Uni<Void> postpone(DueKind kind, DueItem item, Duration pause) {
        Instant next = clock.instant().plus(pause);
        return transactions.forTenant(item.tenant(), session -> session.createNativeQuery(
                        "update due_work set due_at = ?5 where tenant = ?1 and kind = ?2 and id = ?3 and revision = ?4")
                .setParameter(1, item.tenant().value())
                .setParameter(2, kind.name())
                .setParameter(3, item.id())
                .setParameter(4, item.revision())
                .setParameter(5, next.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid());
    }

    private static List<DueItem> items(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                        new DueItem(new TenantId(row.getUUID("tenant")), row.getUUID("id"), row.getLong("revision")))
                .collect(Collectors.toUnmodifiableList());
    }
}
