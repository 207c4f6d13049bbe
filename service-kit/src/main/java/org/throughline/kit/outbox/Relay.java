package org.throughline.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.throughline.kit.event.FactProducer;
import org.throughline.kit.problem.FailureTrace;

/**
 * Sends committed facts to Kafka, on a thread of its own, until it is closed. Any number of relays of a service may run:
 * they share the lanes. One that loses its connection stops its lanes and begins again with a new connection and a new
 * producer; neither PostgreSQL nor Kafka need be there when it starts.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final Vertx vertx;
    private final RelaySettings settings;
    private final RelayMetrics metrics;
    private final WakeUp wakeUp = new WakeUp();
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean wanted = true;
    private long pauseMillis = FIRST_PAUSE_MILLIS;

    public Relay(Vertx vertx, RelaySettings settings, MeterRegistry registry) {
        this.vertx = vertx;
        this.settings = settings;
        this.metrics = new RelayMetrics(registry);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Facts were committed in this process: look now, and let the other relays look. */
    public void committed() {
        wakeUp.callAfterCommit();
    }

    private void run() {
        try {
            while (wanted) {
                runTerm();
                if (wanted) {
                    Thread.sleep(pauseMillis);
                    pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void runTerm() throws InterruptedException {
        try (RelayConnection connection = new RelayConnection(vertx, settings.postgres(), wakeUp::call);
                FactProducer producer = new FactProducer(settings.kafka(), settings.delivery())) {
            pauseMillis = FIRST_PAUSE_MILLIS;
            new RelayTerm(settings, connection, producer, wakeUp, metrics).run(() -> wanted);
        } catch (RuntimeException failed) {
            // Causes may quote what was sent: their types say enough.
            LOG.warnf("The relay begins again: %s", FailureTrace.typesOf(failed));
        }
    }

    /** Waits for what is on its way, gives the lanes back. */
    @Override
    public void close() {
        wanted = false;
        wakeUp.call();
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
