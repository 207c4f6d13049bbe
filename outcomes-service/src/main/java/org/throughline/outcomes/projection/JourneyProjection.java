package org.throughline.outcomes.projection;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.throughline.kit.event.InvalidFact;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.outcomes.feed.Entry.EntryId;
import org.throughline.outcomes.feed.Position;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.JourneyChange;
import org.throughline.outcomes.journey.JourneyData;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.journey.StudentId;

/**
 * A referral's fact becomes its journey and an entry of the feed. The journey carries the version and is written last: whatever came before it is written again, the same, when
 * the fact comes again.
 */
final class JourneyProjection {
    private final Generation generation;
    private final Erasures erasures;

    JourneyProjection(Generation generation, Erasures erasures) {
        this.generation = generation;
        this.erasures = erasures;
    }

    /** Gives what is kept of the referral from then on. */
    Uni<AggregateDocument> apply(ReceivedFact fact, Position position, AggregateDocument before) {
        Optional<JourneyChange> change = JourneyChange.ofType(fact.type());
        EntryId entry = Fingerprint.of(fact.tenant(), new ReferralId(fact.aggregateId()));
        if (before.isErased()) {
            return put(fact, position, FeedDocument.erased(entry))
                    .chain(() -> generation.advance(fact, before, before.nextErased(position.key())));
        }
        if (before.journey().isPresent() && change.isEmpty()) {
            return generation.advance(
                    fact,
                    before,
                    new AggregateDocument(
                            fact.aggregateVersion(), before.journey().map(Journey::past), false, before.positions()));
        }
        Journey after = after(fact, before, change.orElseThrow(() -> new InvalidFact("NOT_REQUESTED_FIRST")));
        Document told = FeedDocument.changed(entry, change.get().code(), at(fact), after);
        return join(fact, before, after, entry)
                .chain(() -> put(fact, position, told))
                .chain(() -> generation.advance(fact, before, before.next(after, position.key())));
    }

    /** Notes once, before there is a journey, whose it is. */
    private Uni<Void> join(ReceivedFact fact, AggregateDocument before, Journey after, EntryId entry) {
        return before.journey().isPresent()
                ? Uni.createFrom().voidItem()
                : generation
                        .subjects()
                        .put(
                                fact.tenant(),
                                member(fact, after),
                                new Document("entry", entry.value().toString()));
    }

    /** Erases again what a fact brought that came while, or after, its student was erased. */
    Uni<Void> settle(ReceivedFact fact, AggregateDocument now) {
        return now.journey()
                .map(journey ->
                        erasures.eraseIfGone(fact.tenant(), journey.student(), new ReferralId(fact.aggregateId())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> put(ReceivedFact fact, Position position, Document entry) {
        return generation.feed().put(fact.tenant(), position.key(), entry);
    }

    private static Journey after(ReceivedFact fact, AggregateDocument before, JourneyChange change) {
        JourneyData data = fact.dataAs(JourneyData.class);
        if (before.journey().isPresent()) {
            return before.journey().get().after(change, data, at(fact));
        }
        if (change != JourneyChange.REQUESTED_FIRST || data.studentId() == null) {
            throw new InvalidFact("NOT_REQUESTED_FIRST");
        }
        return Journey.begin(new ReferralId(fact.aggregateId()), new StudentId(data.studentId()), data, at(fact));
    }

    private static String member(ReceivedFact fact, Journey journey) {
        return Erasures.memberKey(Fingerprint.of(fact.tenant(), journey.student()), journey.id());
    }

    private static Instant at(ReceivedFact fact) {
        return fact.occurredAt();
    }
}
