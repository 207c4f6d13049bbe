package org.throughline.outcomes.projection;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.throughline.outcomes.documents.TenantCollection;
import org.throughline.outcomes.feed.Entry;
import org.throughline.outcomes.feed.Entry.EntryId;
import org.throughline.outcomes.feed.Position;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.store.JourneyDocument;

/** An entry of the feed as a document. */
public final class FeedDocument {
    private static final String KIND = "kind";
    private static final String ENTRY = "entry";
    private static final String SUBJECT = "subject";

    private FeedDocument() {}

    static Document changed(EntryId id, String change, Instant at, Journey journey) {
        return new Document(KIND, "CHANGED")
                .append(ENTRY, id.value().toString())
                .append("change", change)
                .append("at", Date.from(at))
                .append("journey", JourneyDocument.of(journey));
    }

    static Document released(String subject, String integrator) {
        return new Document(KIND, "RELEASED").append(SUBJECT, subject).append("integrator", integrator);
    }

    static Document erasure(String subject) {
        return new Document(KIND, "ERASURE").append(SUBJECT, subject);
    }

    static Document erased(EntryId id) {
        return new Document(KIND, "ERASED").append(ENTRY, id.value().toString());
    }

    public static Entry read(Document document) {
        Position position = Position.of(TenantCollection.key(document));
        return switch (document.getString(KIND)) {
            case "CHANGED" ->
                new Entry.Changed(
                        position,
                        entryId(document),
                        document.getString("change"),
                        document.getDate("at").toInstant(),
                        JourneyDocument.read(document.get("journey", Document.class)));
            case "RELEASED" ->
                new Entry.Released(position, document.getString(SUBJECT), document.getString("integrator"));
            case "ERASURE" -> new Entry.Erasure(position, document.getString(SUBJECT));
            default -> new Entry.Erased(position, entryId(document));
        };
    }

    private static EntryId entryId(Document document) {
        return new EntryId(UUID.fromString(document.getString(ENTRY)));
    }
}
