package org.throughline.kit.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.InvalidFact;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.problem.FailureTrace;
import org.throughline.kit.tenancy.TenantId;

/**
 * Decides what becomes of one message, and returns only when that is stored: the effect, a parked fact, or a dead
 * letter. It blocks its thread, which is the consumer's own.
 *
 * <p>Nothing is lost whichever way it ends, because a fact that is not applied leaves its version free: the later facts
 * of its aggregate are a gap, wait behind it, and follow when it is applied.
 */
final class FactIntake {

    private static final Logger LOG = Logger.getLogger(FactIntake.class);

    /** Longer than PostgreSQL's own time-outs: it ends a wait, it does not cancel the work. */
    private static final Duration STORED_WITHIN = Duration.ofSeconds(30);

    private static final String GAP = "GAP";
    private static final String POISON = "POISON";

    private final FactStore store;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;

    FactIntake(FactStore store, DeadLetters deadLetters, InboxMetrics metrics) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /**
     * @param lastAttempt whether a fact that fails without a known reason is parked now, rather than tried again
     * @throws Unavailable when the message is to be offered again
     */
    void take(ConsumerRecord<String, byte[]> message, boolean lastAttempt) throws InterruptedException {
        Reading reading = CloudEvents.read(message.value());
        if (reading instanceof Reading.Understood understood) {
            take(message, understood.fact(), lastAttempt);
        } else if (reading instanceof Reading.Malformed malformed) {
            deadLetter(message, malformed.code(), null);
        }
    }

    private void take(ConsumerRecord<String, byte[]> message, ReceivedFact fact, boolean lastAttempt)
            throws InterruptedException {
        try {
            settle(message, fact, await(store.receive(fact, place(message))));
        } catch (InvalidFact invalid) {
            deadLetter(message, invalid.code(), fact.id());
            park(message, fact, invalid.code());
        } catch (Unavailable absent) {
            throw absent;
        } catch (RuntimeException failed) {
            LOG.warnf("Fact %s at %s was not applied: %s", fact.id(), placeOf(message), FailureTrace.typesOf(failed));
            if (!lastAttempt) {
                throw new Unavailable(failed);
            }
            park(message, fact, POISON);
        }
    }

    private void settle(ConsumerRecord<?, ?> message, ReceivedFact fact, FactStore.Receipt receipt) {
        switch (receipt.verdict()) {
            case APPLY -> metrics.applied();
            case ALREADY_APPLIED -> metrics.repeated();
            case GAP -> park(message, fact, GAP);
        }
        // After parking too: what it waits for may have been applied by another process in the meantime.
        if (receipt.followed() || receipt.verdict() == VersionGuard.GAP) {
            redrive(fact.tenant(), fact.aggregateId());
        }
    }

    /** Applies the parked facts of an aggregate in order, as far as they go; returns how many went. */
    int redrive(TenantId tenant, UUID aggregateId) {
        int applied = 0;
        Optional<ReceivedFact> next = await(store.nextParked(tenant, aggregateId));
        while (next.isPresent() && applyParked(next.get())) {
            applied++;
            next = await(store.nextParked(tenant, aggregateId));
        }
        return applied;
    }

    /** A parked fact that still cannot be applied stays where it is; another process may have been quicker. */
    private boolean applyParked(ReceivedFact fact) {
        try {
            VersionGuard verdict = await(store.receive(fact)).verdict();
            if (verdict == VersionGuard.APPLY) {
                metrics.applied();
            }
            return verdict != VersionGuard.GAP;
        } catch (Unavailable absent) {
            throw absent;
        } catch (RuntimeException failed) {
            LOG.warnf("Parked fact %s still waits: %s", fact.id(), FailureTrace.typesOf(failed));
            return false;
        }
    }

    private void park(ConsumerRecord<?, ?> message, ReceivedFact fact, String code) {
        await(store.park(fact, code, place(message)));
        metrics.parked();
        LOG.warnf(
                "Fact %s, version %d of aggregate %s, is parked: %s",
                fact.id(), fact.aggregateVersion(), fact.aggregateId(), code);
    }

    private void deadLetter(ConsumerRecord<String, byte[]> message, String code, @Nullable UUID eventId)
            throws InterruptedException {
        deadLetters.add(message, code, eventId);
        metrics.deadLettered();
        LOG.warnf("Message %s went to the dead-letter topic: %s", placeOf(message), code);
    }

    private static FactStore.Place place(ConsumerRecord<?, ?> message) {
        return new FactStore.Place(message.topic(), message.partition(), message.offset());
    }

    private static String placeOf(ConsumerRecord<?, ?> message) {
        return message.topic() + "/" + message.partition() + "/" + message.offset();
    }

    private <T> T await(Uni<T> stored) {
        try {
            return stored.await().atMost(STORED_WITHIN);
        } catch (RuntimeException failure) {
            if (Failures.isUnavailable(failure, store::isUnavailable)) {
                throw new Unavailable(failure);
            }
            throw failure;
        }
    }
}
