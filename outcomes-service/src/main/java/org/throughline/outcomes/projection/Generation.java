package org.throughline.outcomes.projection;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.outcomes.documents.Collections;
import org.throughline.outcomes.documents.Housekeeping;
import org.throughline.outcomes.documents.TenantCollection;

/**
 * The read models that were built together from the beginning of Kafka.
 *
 * @param aggregates one document per aggregate: the version applied last, and for a referral its journey
 * @param feed the entries, by their place in Kafka
 * @param subjects which journeys belong to a student, by a fingerprint of the student, and who was erased
 * @param parked facts that wait for an earlier one
 */
public record Generation(
        int number,
        TenantCollection aggregates,
        TenantCollection feed,
        TenantCollection subjects,
        TenantCollection parked) {
    private static final List<String> NAMES = List.of("aggregates", "feed", "subjects", "parked");

    static Generation of(Collections collections, int number) {
        return new Generation(
                number,
                collections.ofTenants("aggregates_" + number),
                collections.ofTenants("feed_" + number),
                collections.ofTenants("subjects_" + number),
                collections.ofTenants("parked_" + number));
    }

    /** Keeps what an aggregate is after a fact, in the place of what it was before; gives it. Fails where somebody else was faster. */
    Uni<AggregateDocument> advance(ReceivedFact fact, AggregateDocument before, AggregateDocument after) {
        return aggregates
                .replace(fact.tenant(), fact.aggregateId().toString(), before.version(), after.content())
                .invoke(ProjectionStore::requireReplaced)
                .replaceWith(after);
    }

    /** The facts that wait, of all tenants. */
    static Housekeeping parked(Collections collections, int number) {
        return collections.housekeeping("parked_" + number);
    }

    /** Removes everything of a generation. */
    static Uni<Void> drop(Collections collections, int number) {
        Uni<Void> dropped = Uni.createFrom().voidItem();
        for (String name : NAMES) {
            dropped = dropped.chain(
                    () -> collections.housekeeping(name + "_" + number).drop());
        }
        return dropped;
    }
}
