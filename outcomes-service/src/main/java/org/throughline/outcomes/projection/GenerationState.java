package org.throughline.outcomes.projection;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation is read, and which one is being built.
 *
 * @param version of this state
 * @param origin names this store: another one has read nothing yet
 * @param building null when none is
 * @param isPrepared whether the erasures are in the one being built
 * @param retired a generation that nobody reads any more, until it is removed
 */
public record GenerationState(
        long version,
        String origin,
        int current,
        @Nullable Integer building,
        boolean isPrepared,
        @Nullable Integer retired) {

    static GenerationState begin(String origin) {
        return new GenerationState(0, origin, 1, null, false, null);
    }

    static GenerationState of(Document document) {
        return new GenerationState(
                document.getLong("v"),
                document.getString("origin"),
                document.getInteger("current"),
                document.getInteger("building"),
                document.getBoolean("prepared", false),
                document.getInteger("retired"));
    }

    Document content() {
        return new Document("origin", origin)
                .append("current", current)
                .append("building", building)
                .append("prepared", isPrepared)
                .append("retired", retired);
    }

    /** The consumer of a generation, which is also its Kafka group. */
    String consumer(int generation) {
        return "outcomes-service-" + origin + "-" + generation;
    }

    GenerationState build() {
        return new GenerationState(version, origin, current, current + 1, false, retired);
    }

    GenerationState prepared() {
        return new GenerationState(version, origin, current, building, true, retired);
    }

    /** The one being built is read from now on. */
    GenerationState switched() {
        if (building == null) {
            throw new IllegalStateException("nothing is being built");
        }
        return new GenerationState(version, origin, building, null, false, current);
    }

    GenerationState cleared() {
        return new GenerationState(version, origin, current, building, isPrepared, null);
    }
}
