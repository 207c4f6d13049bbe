package org.throughline.directory.address;

import java.util.Map;
import java.util.Set;

/** How far an upload is. */
public enum UploadState {
    /** Its lines are read while they arrive. */
    RUNNING,
    /** Ways begin at its points. */
    TAKEN,
    /** It was the file that the district has. */
    UNCHANGED,
    /** It has faults; the points are as they were. */
    REFUSED,
    /** It broke off, or somebody changed the points meanwhile; they are as they were, and it can be sent again. */
    FAILED;

    private static final Map<UploadState, Set<UploadState>> NEXT = Map.of(
            RUNNING, Set.of(RUNNING, TAKEN, UNCHANGED, REFUSED, FAILED),
            TAKEN, Set.of(),
            UNCHANGED, Set.of(),
            REFUSED, Set.of(),
            FAILED, Set.of());

    public boolean canBecome(UploadState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
