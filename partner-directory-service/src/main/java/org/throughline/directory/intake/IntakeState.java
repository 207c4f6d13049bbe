package org.throughline.directory.intake;

import java.util.Map;
import java.util.Set;

/** Whether requirements are still being written. What was published never changes: a new version follows it. */
public enum IntakeState {
    DRAFT,
    PUBLISHED,
    /** A draft that nothing comes of; it is kept. */
    DISCARDED;

    private static final Map<IntakeState, Set<IntakeState>> NEXT =
            Map.of(DRAFT, Set.of(PUBLISHED, DISCARDED), PUBLISHED, Set.of(), DISCARDED, Set.of());

    public boolean canBecome(IntakeState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    boolean isDiscarded() {
        return this == DISCARDED;
    }

    public boolean mayBeRewritten() {
        return this == DRAFT;
    }
}
