package org.throughline.directory.hsds.store;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.throughline.directory.hsds.DueImport;
import org.throughline.directory.hsds.DueImports;
import org.throughline.directory.hsds.ImportId;
import org.throughline.kit.tenancy.TenantId;

/** Finds due imports as the relay's role, which sees ids and times only. */
@ApplicationScoped
class ClaimedImports implements DueImports {

    /**
     * The due time moves to the end of the lease. A locked row is one that somebody is working on at this moment. Looked for once:
     * within the join it could be asked again for each row, and would find another each time.
     */
    private static final String CLAIM =
            """
            with due as materialized (select tenant, id from directory_import where due_at <= $1 order by due_at limit 1
                for update skip locked)
            update directory_import i set due_at = $2 from due
            where i.tenant = due.tenant and i.id = due.id
            returning i.tenant, i.id""";

    private final Pool relay;
    private final Clock clock;

    ClaimedImports(@ReactiveDataSource("relay") Pool relay, Clock clock) {
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<DueImport>> claim(Duration lease) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return relay.preparedQuery(CLAIM)
                .execute(Tuple.of(now, now.plus(lease)))
                .map(ClaimedImports::first);
    }

    private static Optional<DueImport> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DueImport(new TenantId(row.getUUID("tenant")), new ImportId(row.getUUID("id"))))
                .findFirst();
    }
}
