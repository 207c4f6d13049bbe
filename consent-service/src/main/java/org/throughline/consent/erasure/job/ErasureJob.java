package org.throughline.consent.erasure.job;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.throughline.consent.erasure.EraseSubject;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** Finds, as the relay, of whom something is kept still; erases as the application what may go by now. */
@ApplicationScoped
class ErasureJob {
    private static final Logger LOG = Logger.getLogger(ErasureJob.class);

    /** The longest overdue first; what does not fit comes the next time. */
    private static final String DUE =
            "select tenant, student from subject_erasure where due_at <= $1 order by due_at limit 500";

    private final Pool relay;
    private final EraseSubject erasing;
    private final Clock clock;

    ErasureJob(@ReactiveDataSource("relay") Pool relay, EraseSubject erasing, Clock clock) {
        this.relay = relay;
        this.erasing = erasing;
        this.clock = clock;
    }

    private record Due(TenantId tenant, StudentId student) {
        static Due of(Row row) {
            return new Due(new TenantId(row.getUUID(0)), new StudentId(row.getUUID(1)));
        }
    }

    @Scheduled(
            identity = "erase what had to be kept",
            every = "${throughline.erasure.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return relay.preparedQuery(DUE)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Due::of)
                        .toList())
                .chain(this::eraseEach);
    }

    private Uni<Void> eraseEach(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(one -> erase(one).replaceWith(one))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails does not keep the others waiting; it comes again. */
    private Uni<Void> erase(Due due) {
        return erasing.goOn(due.tenant(), due.student())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "An erasure of tenant %s waits for another time: %s",
                        due.tenant(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
