package org.throughline.consent.disclosure.job;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.throughline.consent.disclosure.SealLog;
import org.throughline.kit.tenancy.TenantId;

/** Finds, as the relay, which tenants have something to seal; seals as the application, one tenant at a time. */
@ApplicationScoped
class SealingJob {
    private static final String WAITING = "select distinct tenant from disclosure_unsealed";

    private final Pool relay;
    private final SealLog log;

    SealingJob(@ReactiveDataSource("relay") Pool relay, SealLog log) {
        this.relay = relay;
        this.log = log;
    }

    @Scheduled(
            identity = "seal the disclosure log",
            every = "${throughline.disclosure.seal-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        return relay.query(WAITING)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SealingJob::tenant)
                        .toList())
                .chain(this::sealEach);
    }

    private Uni<Void> sealEach(List<TenantId> tenants) {
        return Multi.createFrom()
                .iterable(tenants)
                .onItem()
                .transformToUniAndConcatenate(tenant -> log.seal(tenant).replaceWith(tenant))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static TenantId tenant(Row row) {
        return new TenantId(row.getUUID(0));
    }
}
