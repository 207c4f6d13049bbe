package org.throughline.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.transaction.CommitListener;

/** The relay of this process, from its start to its end, when a topic is configured. */
@ApplicationScoped
public class RelayService implements CommitListener {

    /** Longer than any transaction: see {@link #committed()}. */
    private static final long RECENTLY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final String DATASOURCE = "quarkus.datasource.relay.";

    private final OutboxConfig outbox;
    private final Config config;
    private final Map<String, Object> kafka;
    private final Vertx vertx;
    private final MeterRegistry registry;
    private volatile @Nullable Relay relay;
    private volatile long appendedAt = System.nanoTime() - RECENTLY_NANOS;

    public RelayService(
            OutboxConfig outbox,
            Config config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Vertx vertx,
            MeterRegistry registry) {
        this.outbox = outbox;
        this.config = config;
        this.kafka = kafka;
        this.vertx = vertx;
        this.registry = registry;
    }

    void start(@Observes StartupEvent started) {
        start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stop();
    }

    void start() {
        outbox.topic().map(this::settings).ifPresent(this::start);
    }

    synchronized void start(RelaySettings settings) {
        if (relay == null) {
            Relay started = new Relay(vertx, settings, registry);
            started.start();
            relay = started;
        }
    }

    synchronized void stop() {
        Relay running = relay;
        relay = null;
        if (running != null) {
            running.close();
        }
    }

    RelaySettings settings(String topic) {
        String source = outbox.source()
                .orElseThrow(() -> new IllegalStateException("throughline.outbox.source is needed with a topic"));
        return new RelaySettings(
                postgres(), kafka, topic, source, outbox.poll(), outbox.retention(), outbox.delivery());
    }

    /** The address of the relay's data source; TLS is asked for in it, as {@code ?sslmode=verify-full}. */
    private PgConnectOptions postgres() {
        String url = config.getValue(DATASOURCE + "reactive.url", String.class);
        return PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(config.getValue(DATASOURCE + "username", String.class))
                .setPassword(config.getValue(DATASOURCE + "password", String.class));
    }

    /** A fact was appended; its transaction may still roll back. */
    void appended() {
        appendedAt = System.nanoTime();
    }

    /** Wakes the relay after commits only while facts are being appended: reading does not make it look. */
    @Override
    public void committed() {
        Relay running = relay;
        if (running != null && System.nanoTime() - appendedAt < RECENTLY_NANOS) {
            running.committed();
        }
    }
}
