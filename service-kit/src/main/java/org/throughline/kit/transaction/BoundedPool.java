package org.throughline.kit.transaction;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pool of requests: waits for a connection a bounded time in a bounded queue, and every statement, lock and idle
 * transaction is bounded by PostgreSQL itself. A time-out operator around a transaction would cancel it and so kill
 * the pool. Where connections keep their statements, longer ones than {@code throughline.pool.kept-statement-length} are parsed and planned
 * each time.
 */
@Singleton
public class BoundedPool implements PgPoolCreator {

    private final Duration acquisition;
    private final int queue;
    private final Duration statement;
    private final Duration lock;
    private final int kept;

    public BoundedPool(
            @ConfigProperty(name = "throughline.pool.acquisition-timeout", defaultValue = "PT2S") Duration acquisition,
            @ConfigProperty(name = "throughline.pool.queue-size", defaultValue = "512") int queue,
            @ConfigProperty(name = "throughline.pool.statement-timeout", defaultValue = "PT5S") Duration statement,
            @ConfigProperty(name = "throughline.pool.lock-timeout", defaultValue = "PT2S") Duration lock,
            @ConfigProperty(name = "throughline.pool.kept-statement-length", defaultValue = "2048") int kept) {
        this.acquisition = acquisition;
        this.queue = queue;
        this.statement = statement;
        this.lock = lock;
        this.kept = kept;
    }

    @Override
    public Pool create(Input input) {
        input.poolOptions()
                .setConnectionTimeout((int) acquisition.toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxWaitQueueSize(queue);
        input.pgConnectOptionsList().forEach(this::bound);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    private void bound(PgConnectOptions options) {
        options.addProperty("statement_timeout", String.valueOf(statement.toMillis()))
                .addProperty("lock_timeout", String.valueOf(lock.toMillis()))
                .addProperty("idle_in_transaction_session_timeout", String.valueOf(statement.toMillis()))
                .setPreparedStatementCacheSqlLimit(kept);
    }
}
