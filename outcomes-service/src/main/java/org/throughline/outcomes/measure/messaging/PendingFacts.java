package org.throughline.outcomes.measure.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.throughline.kit.event.FactProducer;
import org.throughline.outcomes.documents.Collections;
import org.throughline.outcomes.documents.Housekeeping;
import org.throughline.outcomes.documents.Housekeeping.Due;
import org.throughline.outcomes.documents.TenantCollection;

/**
 * Sends the facts that wait inside measures, and takes each out when the broker has it. A fact may be sent twice, by two replicas or after a crash: its version tells its readers.
 */
@ApplicationScoped
class PendingFacts {
    private static final Logger LOG = Logger.getLogger(PendingFacts.class);
    private static final String TOPIC = "outcomes.v1";
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final TenantCollection measures;
    private final Housekeeping housekeeping;
    private final Map<String, Object> kafka;
    private final Thread thread = new Thread(this::run, "pending-facts");
    private volatile boolean wanted = true;

    PendingFacts(Collections collections, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.measures = collections.ofTenants("measures");
        this.housekeeping = collections.housekeeping("measures");
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        wanted = false;
        thread.interrupt();
        thread.join(WITHIN.toMillis());
    }

    private void run() {
        while (wanted) {
            try (FactProducer producer = new FactProducer(kafka, WITHIN)) {
                while (wanted) {
                    send(producer);
                    Thread.sleep(POLL.toMillis());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException failed) {
                LOG.warnf("Facts go out later: %s", failed.getClass().getName());
                pause();
            }
        }
    }

    private void send(FactProducer producer) throws InterruptedException, ExecutionException, TimeoutException {
        for (Due due : await(housekeeping.withFlag("unsent"))) {
            Document measure = await(measures.find(due.tenant(), due.key()));
            if (measure != null) {
                send(producer, due, measure);
            }
        }
    }

    private void send(FactProducer producer, Due due, Document measure)
            throws InterruptedException, ExecutionException, TimeoutException {
        UUID id = UUID.fromString(measure.getString("id"));
        for (String message : measure.getList("pending", String.class, List.of())) {
            producer.send(TOPIC, id, message.getBytes(StandardCharsets.UTF_8))
                    .toCompletableFuture()
                    .get(2 * WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        }
        await(measures.update(
                due.tenant(),
                due.key(),
                new Document("$set", new Document("pending", List.of()).append("unsent", false))));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(WITHIN);
    }
}
