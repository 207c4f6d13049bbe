package org.throughline.outcomes.projection;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.InvalidFact;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.FactStore;
import org.throughline.kit.inbox.VersionGuard;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.documents.Housekeeping;
import org.throughline.outcomes.feed.Position;
import org.throughline.outcomes.journey.StudentId;

/** Applies facts to the documents of one generation: no clock and no chance is in any of them, so the same facts make the same documents. */
final class ProjectionStore implements FactStore {
    private static final String REFERRAL = "org.throughline.referral.";
    /** Of the same topic, and of no referral. */
    private static final String SCHOOL = "org.throughline.referral.school.";

    private static final String RELEASE = "org.throughline.consent.release.";
    static final String ERASED = "org.throughline.referral.subject.erased.v1";

    private final String consumer;
    private final Generation generation;
    private final Housekeeping waiting;
    private final Erasures erasures;
    private final JourneyProjection journeys;

    ProjectionStore(String consumer, Generation generation, Housekeeping waiting, Erasures erasures) {
        this.consumer = consumer;
        this.generation = generation;
        this.waiting = waiting;
        this.erasures = erasures;
        this.journeys = new JourneyProjection(generation, erasures);
    }

    /** What is read of an erasure. */
    record ErasedData(@Nullable UUID studentId) {
        StudentId student() {
            return new StudentId(Optional.ofNullable(studentId).orElseThrow(() -> new InvalidFact("STUDENT_MISSING")));
        }
    }

    /** What is read of a release's facts. */
    record ReleaseData(@Nullable UUID studentId, @Nullable String recipientKind, @Nullable String recipientId) {}

    static void requireReplaced(boolean replaced) {
        if (!replaced) {
            throw new IllegalStateException("the document was changed at the same time");
        }
    }

    @Override
    public String consumer() {
        return consumer;
    }

    /** Without a place: a parked fact, whose place was kept. */
    @Override
    public Uni<Receipt> receive(ReceivedFact fact) {
        return generation
                .parked()
                .find(fact.tenant(), parkedKey(fact))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("the fact waits no more"))
                .chain(parked -> receive(fact, ParkedDocument.place(parked)));
    }

    @Override
    public Uni<Receipt> receive(ReceivedFact fact, Place place) {
        Position position = new Position(place.topic(), place.partition(), place.offset());
        return generation
                .aggregates()
                .find(fact.tenant(), fact.aggregateId().toString())
                .map(AggregateDocument::of)
                .chain(before -> apply(fact, position, before));
    }

    private Uni<Receipt> apply(ReceivedFact fact, Position position, AggregateDocument before) {
        VersionGuard verdict = VersionGuard.of(before.version(), fact.aggregateVersion());
        if (verdict == VersionGuard.GAP) {
            return Uni.createFrom().item(new Receipt(verdict, true));
        }
        Uni<AggregateDocument> applied = verdict == VersionGuard.APPLY
                ? effect(fact, position, before)
                : Uni.createFrom().item(before);
        return applied.chain(now -> settle(fact, now)
                        .chain(() -> generation.parked().delete(fact.tenant(), parkedKey(fact)))
                        .chain(() -> parkedAfter(now, fact.tenant(), fact.aggregateId())))
                .map(next -> new Receipt(verdict, next.isPresent()));
    }

    /** Gives what is kept of the aggregate from then on. */
    private Uni<AggregateDocument> effect(ReceivedFact fact, Position position, AggregateDocument before) {
        if (fact.type().equals(ERASED)) {
            return erase(fact, position, before);
        }
        if (isOfReferral(fact)) {
            return Uni.createFrom().deferred(() -> journeys.apply(fact, position, before));
        }
        return fact.type().startsWith(RELEASE) ? release(fact, position, before) : advance(fact, before);
    }

    private Uni<Void> settle(ReceivedFact fact, AggregateDocument now) {
        return isOfReferral(fact)
                ? journeys.settle(fact, now)
                : Uni.createFrom().voidItem();
    }

    private static boolean isOfReferral(ReceivedFact fact) {
        return fact.type().startsWith(REFERRAL)
                && !fact.type().startsWith(SCHOOL)
                && !fact.type().equals(ERASED);
    }

    private Uni<AggregateDocument> erase(ReceivedFact fact, Position position, AggregateDocument before) {
        StudentId student = fact.dataAs(ErasedData.class).student();
        Document entry = FeedDocument.erasure(Fingerprint.of(fact.tenant(), student));
        return erasures.erase(fact.tenant(), student)
                .chain(() -> generation.feed().put(fact.tenant(), position.key(), entry))
                .chain(() -> advance(fact, before));
    }

    /** Only an integrator reads the feed. */
    private Uni<AggregateDocument> release(ReceivedFact fact, Position position, AggregateDocument before) {
        ReleaseData data = fact.dataAs(ReleaseData.class);
        if (!"INTEGRATOR".equals(data.recipientKind()) || data.studentId() == null || data.recipientId() == null) {
            return advance(fact, before);
        }
        String subject = Fingerprint.of(fact.tenant(), new StudentId(data.studentId()));
        return generation
                .feed()
                .put(fact.tenant(), position.key(), FeedDocument.released(subject, data.recipientId()))
                .chain(() -> advance(fact, before));
    }

    private Uni<AggregateDocument> advance(ReceivedFact fact, AggregateDocument before) {
        return generation.advance(fact, before, before.next());
    }

    @Override
    public Uni<Void> park(ReceivedFact fact, String code) {
        return Uni.createFrom().failure(new IllegalStateException("a fact is parked with its place"));
    }

    @Override
    public Uni<Void> park(ReceivedFact fact, String code, Place place) {
        return generation.parked().put(fact.tenant(), parkedKey(fact), ParkedDocument.of(fact, code, place));
    }

    @Override
    public Uni<Optional<ReceivedFact>> nextParked(TenantId tenant, UUID aggregateId) {
        return generation
                .aggregates()
                .find(tenant, aggregateId.toString())
                .map(AggregateDocument::of)
                .chain(known -> parkedAfter(known, tenant, aggregateId));
    }

    private Uni<Optional<ReceivedFact>> parkedAfter(AggregateDocument now, TenantId tenant, UUID aggregateId) {
        return generation
                .parked()
                .find(tenant, parkedKey(aggregateId, now.version() + 1))
                .map(parked -> Optional.ofNullable(parked).flatMap(ProjectionStore::fact));
    }

    @Override
    public Uni<List<ParkedAggregate>> parked() {
        return waiting.any().map(due -> due.stream()
                .map(found -> new ParkedAggregate(
                        found.tenant(),
                        UUID.fromString(found.key().substring(0, found.key().indexOf('/')))))
                .distinct()
                .toList());
    }

    /** Effects are versions and documents: there is nothing to forget. */
    @Override
    public Uni<Void> forgetBefore(Instant time) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public boolean isUnavailable(Throwable failure) {
        return failure instanceof MongoException && !(failure instanceof MongoWriteException);
    }

    private static Optional<ReceivedFact> fact(Document parked) {
        Reading reading = CloudEvents.read(parked.get("envelope", Binary.class).getData());
        return reading instanceof Reading.Understood understood ? Optional.of(understood.fact()) : Optional.empty();
    }

    private static String parkedKey(ReceivedFact fact) {
        return parkedKey(fact.aggregateId(), fact.aggregateVersion());
    }

    private static String parkedKey(UUID aggregateId, long version) {
        return String.format("%s/%019d", aggregateId, version);
    }
}
