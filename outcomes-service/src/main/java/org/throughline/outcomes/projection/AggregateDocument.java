package org.throughline.outcomes.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.store.JourneyDocument;

/**
 * What is kept of an aggregate.
 *
 * @param version of the fact applied last, 0 before the first
 * @param journey empty for anything but a referral, and once its student was erased
 * @param positions keys of the feed's entries about it
 */
public record AggregateDocument(long version, Optional<Journey> journey, boolean isErased, List<String> positions) {
    private static final String ERASED = "erased";
    private static final String POSITIONS = "positions";
    private static final String JOURNEY = "journey";

    public AggregateDocument {
        Objects.requireNonNull(journey);
        positions = List.copyOf(positions);
    }

    /** Of a document, or of none. */
    public static AggregateDocument of(@Nullable Document document) {
        if (document == null) {
            return new AggregateDocument(0, Optional.empty(), false, List.of());
        }
        return new AggregateDocument(
                document.getLong("v"),
                Optional.ofNullable(document.get(JOURNEY, Document.class)).map(JourneyDocument::read),
                document.getBoolean(ERASED, false),
                document.getList(POSITIONS, String.class, List.of()));
    }

    Document content() {
        Document content = new Document("v", version);
        journey.ifPresent(known -> content.append(JOURNEY, JourneyDocument.of(known)));
        if (isErased) {
            content.append(ERASED, true);
        }
        return positions.isEmpty() ? content : content.append(POSITIONS, positions);
    }

    /** One fact later, with nothing else to keep. */
    AggregateDocument next() {
        return new AggregateDocument(version + 1, journey, isErased, positions);
    }

    AggregateDocument next(Journey changed, String position) {
        return new AggregateDocument(version + 1, Optional.of(changed), false, with(position));
    }

    AggregateDocument nextErased(String position) {
        return new AggregateDocument(version + 1, Optional.empty(), true, with(position));
    }

    AggregateDocument erased() {
        return new AggregateDocument(version, Optional.empty(), true, positions);
    }

    private List<String> with(String position) {
        List<String> more = new ArrayList<>(positions);
        more.add(position);
        return more;
    }
}
