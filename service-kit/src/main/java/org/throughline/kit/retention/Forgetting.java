package org.throughline.kit.retention;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Removes old rows of all tenants, as the relay's role; every replica does, and they do not mind each other. How old is
 * said once, by the policies of row-level security: they let that role remove nothing else.
 */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    /** The kit's own; a service names others. */
    private static final List<String> TABLES = List.of("idempotency_key", "signed_link", "mail_outbox");

    private final Pool relay;
    private final Vertx vertx;
    private final List<String> tables;
    private final Duration every;
    private volatile long timer;

    Forgetting(
            @ReactiveDataSource("relay") Pool relay,
            Vertx vertx,
            @ConfigProperty(name = "throughline.retention.also") Optional<List<String>> also,
            @ConfigProperty(name = "throughline.retention.every", defaultValue = "PT1H") Duration every) {
        this.relay = relay;
        this.vertx = vertx;
        this.tables = Stream.concat(TABLES.stream(), also.stream().flatMap(List::stream))
                .toList();
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(
                every.toMillis(), tick -> forget().subscribe().with(Forgetting::tell, Forgetting::warn));
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    /** Gives the number of rows that were removed. */
    Uni<Integer> forget() {
        return Multi.createFrom()
                .iterable(tables)
                .onItem()
                .transformToUniAndConcatenate(this::remove)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> remove(String table) {
        return relay.query("delete from " + table).execute().map(removed -> removed.rowCount());
    }

    private static void tell(int removed) {
        if (removed > 0) {
            LOG.infof("%d old rows were removed", removed);
        }
    }

    /** What could not be removed now is still old the next time. */
    private static void warn(Throwable failure) {
        LOG.warnf("old rows were not removed: %s", failure.getClass().getSimpleName());
    }
}
