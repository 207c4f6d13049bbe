package org.throughline.outcomes.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.feed.Entry.EntryId;
import org.throughline.outcomes.journey.Journey;

/** What a reader is told at this moment. */
public sealed interface Told {

    EntryId id();

    /** The journey, with or without its outcome. */
    record Shown(EntryId id, String change, @Nullable Instant at, Journey journey, boolean withOutcome)
            implements Told {}

    /** Nothing that was told of it may be used from now on. It holds nothing about the student. */
    record StopUsing(EntryId id) implements Told {}

    /** Everything that was told of it has to be erased. */
    record Erase(EntryId id) implements Told {}
}
