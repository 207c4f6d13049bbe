package org.throughline.kit.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kit.event.InvalidFact;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.tenancy.TenantId;

/**
 * Where one consumer keeps the effects of facts, the version of each aggregate it applied last, and the facts that
 * wait. PostgreSQL services use {@code inbox.postgres}; a service with documents implements this on its own.
 */
public interface FactStore {

    /** The consumer's name, which is also its Kafka group: effects and versions belong to it. */
    String consumer();

    /**
     * Applies the fact when {@link VersionGuard} says so, as one atomic step: the effect and the new version are both
     * stored or neither is. A type that the consumer does not handle has no effect and moves the version all the same,
     * because versions count all facts of an aggregate. A parked fact that is applied waits no more.
     *
     * <p>Fails with {@link InvalidFact} when the data can never be applied, with any other failure when this attempt
     * could not; {@link #isUnavailable} tells whether it is the fact's fault.
     */
    Uni<Receipt> receive(ReceivedFact fact);

    /** As {@link #receive(ReceivedFact)}, for a store whose effects are ordered by the place of their message. */
    default Uni<Receipt> receive(ReceivedFact fact, Place place) {
        return receive(fact);
    }

    /** Keeps a fact that has to wait. One that waits already keeps its place. */
    Uni<Void> park(ReceivedFact fact, String code);

    /** As {@link #park(ReceivedFact, String)}, for a store that needs the place again when the fact is applied. */
    default Uni<Void> park(ReceivedFact fact, String code, Place place) {
        return park(fact, code);
    }

    /** The parked fact that comes directly after the version applied last. */
    Uni<Optional<ReceivedFact>> nextParked(TenantId tenant, UUID aggregateId);

    /** The aggregates that have parked facts. */
    Uni<List<ParkedAggregate>> parked();

    /** Removes what is only kept for a time, such as inbox rows older than this. */
    Uni<Void> forgetBefore(Instant time);

    /** Whether the failure is of the store's own: then the consumer waits and repeats, however long it takes. */
    boolean isUnavailable(Throwable failure);

    /** Where a message stands in Kafka: for ever the same, however often it is read. */
    record Place(String topic, int partition, long offset) {}

    /** An aggregate with parked facts. */
    record ParkedAggregate(TenantId tenant, UUID aggregateId) {}

    /**
     * What became of a fact.
     *
     * @param followed whether later facts of the aggregate are parked and may now be applied
     */
    record Receipt(VersionGuard verdict, boolean followed) {}
}
