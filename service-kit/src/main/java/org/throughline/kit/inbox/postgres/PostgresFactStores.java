package org.throughline.kit.inbox.postgres;

import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.throughline.kit.inbox.FactStore;
import org.throughline.kit.inbox.InboxConfig;
import org.throughline.kit.transaction.Transactions;

/** The store of the service's consumer, with all handlers the service has. */
public class PostgresFactStores {

    @Produces
    @Singleton
    FactStore ofService(
            InboxConfig inbox,
            @All List<FactHandler> handlers,
            Transactions transactions,
            @ReactiveDataSource("relay") Pool relay,
            Clock clock) {
        String consumer = inbox.consumer()
                .orElseThrow(() -> new IllegalStateException("throughline.inbox.consumer is needed with topics"));
        return new PostgresFactStore(consumer, handlers, transactions, relay, clock);
    }
}
