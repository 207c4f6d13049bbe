package org.throughline.directory.agency;

import java.util.Map;
import java.util.Set;

/** Whether an agency is known to be who it says. */
public enum AgencyState {
    PROPOSED,
    VERIFIED,
    /** Another stands in its place; its id stays, and says which. */
    SUCCEEDED;

    private static final Map<AgencyState, Set<AgencyState>> NEXT =
            Map.of(PROPOSED, Set.of(VERIFIED), VERIFIED, Set.of(SUCCEEDED), SUCCEEDED, Set.of());

    public boolean canBecome(AgencyState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Only then may an organization be linked to it. */
    public boolean mayBeLinked() {
        return this == VERIFIED;
    }
}
