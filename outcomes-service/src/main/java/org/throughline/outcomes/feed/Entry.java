package org.throughline.outcomes.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.throughline.outcomes.journey.Journey;

/** What stands in the feed. Nothing of it is told without a decision. */
public sealed interface Entry {

    Position position();

    /** A journey changed; it is kept as it was after that change. */
    record Changed(Position position, EntryId id, String change, Instant at, Journey journey) implements Entry {
        public Changed {
            Objects.requireNonNull(position);
            Objects.requireNonNull(id);
            Objects.requireNonNull(journey);
        }
    }

    /** Something about a student's releases to this integrator changed: what was told or withheld of the student is to be looked at again. */
    record Released(Position position, String subject, String integrator) implements Entry {}

    /** A student was erased: so is everything that was told. */
    record Erasure(Position position, String subject) implements Entry {}

    /** An entry about a student who was erased. */
    record Erased(Position position, EntryId id) implements Entry {}

    /** What the reader calls a journey: says nothing, and stays the same. */
    record EntryId(UUID value) {}
}
