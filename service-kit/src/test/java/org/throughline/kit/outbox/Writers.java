package org.throughline.kit.outbox;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.throughline.kit.event.Fact;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Writes facts as services do: one per transaction, several at a time, of one aggregate one after the other. */
@ApplicationScoped
public class Writers {

    private static final Duration WAIT = Duration.ofSeconds(20);

    public record Data(UUID id, long version) {}

    private final Transactions transactions;
    private final Outbox outbox;
    private final Ids ids;
    private final Pool relay;

    public Writers(Transactions transactions, Outbox outbox, Ids ids, @ReactiveDataSource("relay") Pool relay) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.ids = ids;
        this.relay = relay;
    }

    /** How many facts of anybody are written and not sent yet. */
    public long unsent() {
        return relay.query("select count(*) from outbox_event where sent_at is null")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    public static Fact fact(TenantId tenant, UUID aggregate, long version) {
        return new Fact("org.example.counted.v1", tenant, aggregate, version, new Data(aggregate, version));
    }

    public void write(Fact fact) {
        transactions
                .forTenant(fact.tenant(), session -> outbox.append(session, fact))
                .await()
                .atMost(WAIT);
    }

    /** In one transaction. */
    public void writeTogether(List<Fact> facts) {
        transactions
                .forTenant(facts.get(0).tenant(), session -> Multi.createFrom()
                        .iterable(facts)
                        .onItem()
                        .transformToUniAndConcatenate(fact -> outbox.append(session, fact))
                        .collect()
                        .last())
                .await()
                .atMost(WAIT);
    }

    /** Returns the last version of each new aggregate when all is committed. */
    public CompletableFuture<Map<UUID, Long>> write(TenantId tenant, int threads, int aggregates, int versions) {
        Map<UUID, Long> last = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < threads; writer++) {
            writers.add(inThread(() -> last.putAll(writeMany(tenant, aggregates / threads, versions))));
        }
        return CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                .thenApply(done -> last);
    }

    private static CompletableFuture<Void> inThread(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        thread.start();
        return done;
    }

    private Map<UUID, Long> writeMany(TenantId tenant, int aggregates, int versions) {
        List<UUID> own = Stream.generate(ids::next).limit(aggregates).toList();
        for (long version = 1; version <= versions; version++) {
            for (UUID aggregate : own) {
                write(fact(tenant, aggregate, version));
            }
        }
        Map<UUID, Long> last = new ConcurrentHashMap<>();
        own.forEach(aggregate -> last.put(aggregate, (long) versions));
        return last;
    }
}
