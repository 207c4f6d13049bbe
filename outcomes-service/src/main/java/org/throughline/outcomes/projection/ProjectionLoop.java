package org.throughline.outcomes.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Reading;
import org.throughline.kit.inbox.FactConsumer;
import org.throughline.outcomes.documents.Collections;
import org.throughline.outcomes.measure.Measures;

/**
 * Keeps one consumer running for the generation that is read and one for the generation being built, each with a Kafka group of its own, and switches when the new one has read
 * everything. All it remembers is in the store: after a {@code kill -9}, or in another replica, the next turn goes on.
 */
@ApplicationScoped
class ProjectionLoop {
    private static final Logger LOG = Logger.getLogger(ProjectionLoop.class);
    private static final Duration TURN = Duration.ofMillis(250);
    private static final Duration WITHIN = Duration.ofSeconds(30);
    /** Requests that began with the generation before have ended by then. */
    private static final int TURNS_UNTIL_REMOVED = 40;

    private final Generations generations;
    private final Collections collections;
    private final Measures measures;
    private final FactConsumer.Settings settings;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Map<Integer, FactConsumer> running = new TreeMap<>();
    private final Thread thread = new Thread(this::run, "projections");
    private int turnsRetired;
    private volatile boolean wanted = true;

    ProjectionLoop(
            Generations generations,
            Collections collections,
            Measures measures,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "throughline.outcomes.topics") List<String> topics,
            Clock clock,
            MeterRegistry registry) {
        this.generations = generations;
        this.collections = collections;
        this.measures = measures;
        this.settings = new FactConsumer.Settings(topics, kafka, Duration.ofDays(30));
        this.clock = clock;
        this.registry = registry;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        wanted = false;
        thread.interrupt();
        thread.join(Duration.ofSeconds(10).toMillis());
        running.values().forEach(FactConsumer::close);
    }

    private void run() {
        while (wanted) {
            try {
                turn(await(generations.state()));
                Thread.sleep(TURN.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                LOG.warnf("Projections go on later: %s", failed.getClass().getName());
                pause();
            }
        }
    }

    private void turn(GenerationState state) {
        follow(state);
        if (state.building() != null && !state.isPrepared()) {
            prepare(state, state.building());
        } else if (state.building() != null && hasCaughtUp(state, state.building())) {
            await(generations.replace(state.switched()));
            LOG.infof("Generation %d is read from now on", state.building());
        } else if (state.retired() != null) {
            retire(state, state.retired());
        }
    }

    private void follow(GenerationState state) {
        Set<Integer> due = new HashSet<>(Set.of(state.current()));
        if (state.building() != null && state.isPrepared()) {
            due.add(state.building());
        }
        running.entrySet().removeIf(entry -> {
            boolean over = !due.contains(entry.getKey());
            if (over) {
                entry.getValue().close();
            }
            return over;
        });
        due.stream().filter(number -> !running.containsKey(number)).forEach(number -> begin(state, number));
    }

    private void begin(GenerationState state, int number) {
        Generation generation = Generation.of(collections, number);
        ProjectionStore store = new ProjectionStore(
                state.consumer(number),
                generation,
                Generation.parked(collections, number),
                new Erasures(generation, measures));
        FactConsumer consumer = new FactConsumer(store, settings, clock, registry);
        consumer.start();
        running.put(number, consumer);
    }

    /** Empties what an interrupted attempt left, then applies the erasures before anything else. */
    private void prepare(GenerationState state, int number) {
        await(Generation.drop(collections, number));
        Erasures erasures = new Erasures(Generation.of(collections, number), measures);
        for (String topic : settings.topics()) {
            new TopicEnds(settings.kafka()).read(topic, message -> {
                if (CloudEvents.read(message.value()) instanceof Reading.Understood understood
                        && understood.fact().type().equals(ProjectionStore.ERASED)) {
                    await(erasures.note(
                            understood.fact().tenant(),
                            understood
                                    .fact()
                                    .dataAs(ProjectionStore.ErasedData.class)
                                    .student()));
                }
            });
        }
        await(generations.replace(state.prepared()));
        LOG.infof("Generation %d is being built", number);
    }

    private boolean hasCaughtUp(GenerationState state, int number) {
        return new TopicEnds(settings.kafka()).hasCaughtUp(state.consumer(number), settings.topics());
    }

    private void retire(GenerationState state, int number) {
        turnsRetired++;
        if (turnsRetired >= TURNS_UNTIL_REMOVED) {
            turnsRetired = 0;
            await(Generation.drop(collections, number));
            await(generations.replace(state.cleared()));
        }
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
