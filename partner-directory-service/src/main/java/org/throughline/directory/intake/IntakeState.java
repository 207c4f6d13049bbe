package org.throughline.directory.intake;

import java.util.Map;
import java.util.Set;

/** Whether requirements are still being written. What was published never changes: a new version follows it. */
public enum IntakeState {
    DRAFT,
    PUBLISHED;

    private static final Map<IntakeState, Set<IntakeState>> NEXT =
            Map.of(DRAFT, Set.of(PUBLISHED), PUBLISHED, Set.of());

    public boolean canBecome(IntakeState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean mayBeRewritten() {
        return this == DRAFT;
    }
}
