package org.throughline.outcomes.measure.store;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.documents.Collections;
import org.throughline.outcomes.documents.TenantCollection;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.measure.Answers;
import org.throughline.outcomes.measure.Instrument;
import org.throughline.outcomes.measure.Measure;
import org.throughline.outcomes.measure.MeasureId;
import org.throughline.outcomes.measure.Measures;
import org.throughline.outcomes.measure.Phase;

/** A measure, the key that makes it happen once, and the fact to publish are one document: they are kept together or not at all. */
@ApplicationScoped
class StoredMeasures implements Measures {
    private static final String REQUEST = "request";
    private static final String FIELD = "measure.answers";
    private static final String SOURCE = "/outcomes-service";
    private static final String RECORDED = "org.throughline.outcomes.measure.recorded.v1";
    private static final int MOST = 1000;

    private final TenantCollection measures;
    private final Encryption encryption;
    private final Ids ids;

    StoredMeasures(Collections collections, Encryption encryption, Ids ids) {
        this.measures = collections.ofTenants("measures");
        this.encryption = encryption;
        this.ids = ids;
    }

    /** The data of the fact: no score, no answer. */
    record RecordedData(UUID measureId, UUID referralId, String instrument, Phase phase) {}

    void index(@Observes StartupEvent started) {
        measures.unique(REQUEST).await().atMost(Duration.ofSeconds(30));
    }

    @Override
    public Uni<Kept> add(TenantId tenant, Measure measure, RequestKey key) {
        return measures.insert(tenant, key(measure), content(tenant, measure, key))
                .chain(added -> added ? kept(new Kept.Added(measure)) : replay(tenant, key));
    }

    private Uni<Kept> replay(TenantId tenant, RequestKey key) {
        return measures.findUnique(tenant, REQUEST, key.key())
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("a measure was refused by nothing"))
                .map(found -> key.hash().equals(found.getString("hash"))
                        ? new Kept.Replayed(read(tenant, found))
                        : new Kept.KeyReused());
    }

    @Override
    public Uni<List<Measure>> of(TenantId tenant, ReferralId referral) {
        return measures.startingWith(tenant, referral + "/", MOST).map(found -> found.stream()
                .map(document -> read(tenant, document))
                .sorted(Comparator.comparing(Measure::takenOn).thenComparing(Measure::recordedAt))
                .toList());
    }

    @Override
    public Uni<Void> erase(TenantId tenant, ReferralId referral) {
        return measures.startingWith(tenant, referral + "/", MOST).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(document -> measures.delete(tenant, TenantCollection.key(document)))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    private Document content(TenantId tenant, Measure measure, RequestKey key) {
        UUID id = measure.id().value();
        Instrument instrument = measure.answers().instrument();
        Fact fact = new Fact(
                RECORDED,
                tenant,
                id,
                1,
                new RecordedData(id, measure.referral().value(), instrument.code(), measure.phase()));
        byte[] message = CloudEvents.write(ids.next(), SOURCE, measure.recordedAt(), fact);
        return new Document("id", id.toString())
                .append("referral", measure.referral().toString())
                .append("instrument", instrument.code())
                .append("phase", measure.phase().name())
                .append("takenOn", measure.takenOn().toString())
                .append("recordedAt", Date.from(measure.recordedAt()))
                .append(
                        "answers",
                        new Binary(encryption.seal(
                                tenant, id, FIELD, measure.answers().text())))
                .append(REQUEST, key.key())
                .append("hash", key.hash())
                .append("unsent", true)
                .append("pending", List.of(new String(message, StandardCharsets.UTF_8)));
    }

    private Measure read(TenantId tenant, Document document) {
        UUID id = UUID.fromString(document.getString("id"));
        Instrument instrument = Instrument.of(document.getString("instrument")).orElseThrow();
        String answers = encryption.open(
                tenant, id, FIELD, document.get("answers", Binary.class).getData());
        return new Measure(
                new MeasureId(id),
                new ReferralId(UUID.fromString(document.getString("referral"))),
                Phase.valueOf(document.getString("phase")),
                LocalDate.parse(document.getString("takenOn")),
                Answers.of(instrument, answers),
                document.getDate("recordedAt").toInstant());
    }

    private static String key(Measure measure) {
        return measure.referral() + "/" + measure.id().value();
    }

    private static Uni<Kept> kept(Kept kept) {
        return Uni.createFrom().item(kept);
    }
}
