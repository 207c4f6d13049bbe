package org.throughline.referral.due;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks for due work of all tenants and does it; one pass per kind at a time. Any number of replicas may do the same. */
@ApplicationScoped
class DueRunner {

    private static final Logger LOG = Logger.getLogger(DueRunner.class);
    private static final int AT_A_TIME = 8;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final DueClaims claims;
    private final List<DueTask> tasks;
    private final Vertx vertx;
    private final long pollMillis;
    private final Map<DueKind, Boolean> running = new ConcurrentHashMap<>();
    private volatile @Nullable Context context;
    private volatile long timer;

    DueRunner(
            DueClaims claims,
            @All List<DueTask> tasks,
            Vertx vertx,
            @ConfigProperty(name = "throughline.due.poll", defaultValue = "PT0.25S") Duration poll) {
        this.claims = claims;
        this.tasks = tasks;
        this.vertx = vertx;
        this.pollMillis = poll.toMillis();
    }

    void start(@Observes StartupEvent started) {
        context = vertx.getOrCreateContext();
        timer = vertx.setPeriodic(pollMillis, tick -> tasks.forEach(this::look));
    }

    void stop(@Observes ShutdownEvent stopped) {
        context = null;
        vertx.cancelTimer(timer);
    }

    private void look(DueTask task) {
        Context own = context;
        if (own != null && running.putIfAbsent(task.kind(), true) == null) {
            own.runOnContext(ignored -> pass(task));
        }
    }

    /** A timer has no caller to hand the Uni to. */
    private void pass(DueTask task) {
        claims.claim(task.kind(), AT_A_TIME, task.lease())
                .chain(items -> performAll(task, items))
                .subscribe()
                .with(done -> running.remove(task.kind()), failure -> ended(task, failure));
    }

    private Uni<Void> performAll(DueTask task, List<DueItem> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUni(item -> perform(task, item))
                .merge(AT_A_TIME)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> perform(DueTask task, DueItem item) {
        return task.perform(item.tenant(), item.id())
                .chain(() -> claims.done(task.kind(), item))
                .onFailure()
                .recoverWithUni(failure -> postpone(task, item, failure));
    }

    private Uni<Void> postpone(DueTask task, DueItem item, Throwable failure) {
        LOG.warnf(
                "%s %s is tried again: %s",
                task.kind(), item.id(), failure.getClass().getSimpleName());
        return claims.postpone(task.kind(), item, AFTER_FAILURE).onFailure().recoverWithNull();
    }

    private void ended(DueTask task, Throwable failure) {
        LOG.warnf("due work could not be looked for: %s", failure.getClass().getSimpleName());
        running.remove(task.kind());
    }
}
