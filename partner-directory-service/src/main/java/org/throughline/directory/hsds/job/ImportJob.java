package org.throughline.directory.hsds.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.directory.hsds.ImportDirectory;

/** Looks for due imports, and works on one at a time, so that memory stays bounded. Any number of replicas may do the same. */
@ApplicationScoped
public class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final String ADDRESS = "throughline.directory-import";

    private final Vertx vertx;
    private final ImportDirectory imports;
    private final long pollMillis;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long timer;

    public ImportJob(
            Vertx vertx,
            ImportDirectory imports,
            @ConfigProperty(name = "throughline.directory.import-poll", defaultValue = "PT0.25S") Duration poll) {
        this.vertx = vertx;
        this.imports = imports;
        this.pollMillis = poll.toMillis();
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(pollMillis, tick -> look());
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (!busy.get()) {
            vertx.eventBus().send(ADDRESS, "look");
        }
    }

    @ConsumeEvent(ADDRESS)
    Uni<Void> work(String look) {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return imports.workOnNext()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "imports could not be looked for: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(false)
                .invoke(worked -> busy.set(false))
                .invoke(worked -> lookAgain(worked))
                .replaceWithVoid();
    }

    private void lookAgain(boolean worked) {
        if (worked) {
            look();
        }
    }
}
