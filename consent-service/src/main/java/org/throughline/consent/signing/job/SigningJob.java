package org.throughline.consent.signing.job;

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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.consent.signing.AttendSigning;
import org.throughline.consent.signing.SigningId;
import org.throughline.kit.tenancy.TenantId;

/** Finds, as the relay, which open signings are over or soon will be; attends to each as the application. */
@ApplicationScoped
class SigningJob {
    private static final Logger LOG = Logger.getLogger(SigningJob.class);

    /** The earliest first; what does not fit comes the next time. */
    private static final String DUE =
            """
            select tenant, id from signing
            where outcome is null and (expires_at <= $1 or (reminded_at is null and expires_at <= $2))
            order by expires_at limit 500""";

    private static final int AT_ONCE = 8;

    private final Pool relay;
    private final AttendSigning attending;
    private final Clock clock;
    private final Duration remindBefore;

    SigningJob(
            @ReactiveDataSource("relay") Pool relay,
            AttendSigning attending,
            Clock clock,
            @ConfigProperty(name = "throughline.signing.remind-before") Duration remindBefore) {
        this.relay = relay;
        this.attending = attending;
        this.clock = clock;
        this.remindBefore = remindBefore;
    }

    private record Due(TenantId tenant, SigningId signing) {
        static Due of(Row row) {
            return new Due(new TenantId(row.getUUID(0)), new SigningId(row.getUUID(1)));
        }
    }

    @Scheduled(
            identity = "remind of open signings, and end those that are over",
            every = "${throughline.signing.attend-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> attend() {
        Instant now = clock.instant();
        return relay.preparedQuery(DUE)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC), now.plus(remindBefore).atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Due::of)
                        .toList())
                .chain(this::attendEach);
    }

    /** Each in a transaction of its own; after a holiday there are many. */
    private Uni<Void> attendEach(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(one -> attend(one).replaceWith(one))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that cannot be attended to does not keep the others waiting; it comes again. */
    private Uni<Void> attend(Due due) {
        return attending
                .attend(due.tenant(), due.signing())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Signing %s of tenant %s waits for another time: %s",
                        due.signing().value(), due.tenant(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
