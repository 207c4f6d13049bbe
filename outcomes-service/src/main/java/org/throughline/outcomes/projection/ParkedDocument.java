package org.throughline.outcomes.projection;

import org.bson.Document;
import org.bson.types.Binary;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.FactStore.Place;

/** A fact that waits, with its place: the place is its position in the feed when it is applied at last. */
public final class ParkedDocument {

    private ParkedDocument() {}

    static Document of(ReceivedFact fact, String code, Place place) {
        return new Document("code", code)
                .append("envelope", new Binary(fact.toJson()))
                .append("topic", place.topic())
                .append("partition", place.partition())
                .append("offset", place.offset());
    }

    public static Place place(Document document) {
        return new Place(document.getString("topic"), document.getInteger("partition"), document.getLong("offset"));
    }
}
