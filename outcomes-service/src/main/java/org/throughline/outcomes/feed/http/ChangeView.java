package org.throughline.outcomes.feed.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.feed.Told;
import org.throughline.outcomes.feed.Told.Shown;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.JourneyStatus;

/** One entry, or a tombstone: then there is nothing but its id. */
record ChangeView(
        UUID entryId,
        Type type,
        @Nullable String change,
        @Nullable Instant at,
        @Nullable UUID referralId,
        @Nullable UUID studentId,
        @Nullable String schoolSourcedId,
        @Nullable UUID serviceId,
        @Nullable UUID agencyId,
        @Nullable String needCategory,
        @Nullable String tier,
        @Nullable JourneyStatus status,
        @Nullable String outcome,
        @Nullable Integer sessionsAttended,
        @Nullable Long version) {

    /** What a reader does with it. */
    enum Type {
        JOURNEY,
        STOP_USING,
        ERASE
    }

    static ChangeView of(Told told) {
        if (told instanceof Shown shown) {
            return of(shown, shown.journey());
        }
        return tombstone(told.id().value(), told instanceof Told.Erase ? Type.ERASE : Type.STOP_USING);
    }

    private static ChangeView of(Shown shown, Journey journey) {
        return new ChangeView(
                shown.id().value(),
                Type.JOURNEY,
                shown.change(),
                shown.at(),
                journey.id().value(),
                journey.student().value(),
                journey.schoolSourcedId(),
                journey.serviceId(),
                journey.agencyId(),
                journey.needCategory(),
                journey.tier(),
                journey.status(),
                shown.withOutcome() ? journey.outcome() : null,
                shown.withOutcome() ? journey.sessionsAttended() : null,
                journey.version());
    }

    private static ChangeView tombstone(UUID id, Type type) {
        return new ChangeView(id, type, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
