package org.throughline.outcomes.projection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.bson.Document;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.documents.TenantCollection;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.journey.StudentId;
import org.throughline.outcomes.measure.Measures;

/** Takes a student out of a generation. Fingerprints remain, so that readers can be told what to erase. */
final class Erasures {
    private static final int MOST = 10_000;

    private final Generation generation;
    private final Measures measures;

    Erasures(Generation generation, Measures measures) {
        this.generation = generation;
        this.measures = measures;
    }

    /** The key of the note that a journey belongs to a student. */
    static String memberKey(String subject, ReferralId referral) {
        return subject + "/" + referral;
    }

    /** From now on the student is erased, whatever still comes. */
    Uni<Void> note(TenantId tenant, StudentId student) {
        return generation.subjects().put(tenant, Fingerprint.of(tenant, student), new Document("erased", true));
    }

    /** Notes it and erases every journey there is. */
    Uni<Void> erase(TenantId tenant, StudentId student) {
        String subject = Fingerprint.of(tenant, student);
        return note(tenant, student)
                .chain(() -> generation.subjects().startingWith(tenant, subject + "/", MOST))
                .chain(members -> Multi.createFrom()
                        .iterable(members)
                        .map(Erasures::referral)
                        .onItem()
                        .transformToUniAndConcatenate(referral -> eraseJourney(tenant, referral))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    Uni<Void> eraseIfGone(TenantId tenant, StudentId student, ReferralId referral) {
        return generation
                .subjects()
                .find(tenant, Fingerprint.of(tenant, student))
                .chain(note -> note == null ? Uni.createFrom().voidItem() : eraseJourney(tenant, referral));
    }

    private Uni<Void> eraseJourney(TenantId tenant, ReferralId referral) {
        return measures.erase(tenant, referral)
                .chain(() -> generation.aggregates().find(tenant, referral.toString()))
                .map(AggregateDocument::of)
                .chain(known -> known.journey().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : eraseJourney(tenant, referral, known));
    }

    private Uni<Void> eraseJourney(TenantId tenant, ReferralId referral, AggregateDocument known) {
        Document gone = FeedDocument.erased(Fingerprint.of(tenant, referral));
        return Multi.createFrom()
                .iterable(known.positions())
                .onItem()
                .transformToUniAndConcatenate(position -> generation.feed().put(tenant, position, gone))
                .collect()
                .asList()
                .chain(() -> generation
                        .aggregates()
                        .replace(
                                tenant,
                                referral.toString(),
                                known.version(),
                                known.erased().content()))
                .invoke(ProjectionStore::requireReplaced)
                .replaceWithVoid();
    }

    private static ReferralId referral(Document member) {
        String key = TenantCollection.key(member);
        return new ReferralId(UUID.fromString(key.substring(key.indexOf('/') + 1)));
    }
}
