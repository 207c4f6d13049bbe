package org.throughline.consent.request;

import java.util.Map;
import java.util.Set;

/** Where a request is. */
public enum RequestStatus {
    OPEN,
    /** Put off once. */
    EXTENDED,
    ANSWERED,
    WITHDRAWN;

    private static final Map<RequestStatus, Set<RequestStatus>> NEXT = Map.of(
            OPEN, Set.of(EXTENDED, ANSWERED, WITHDRAWN),
            EXTENDED, Set.of(ANSWERED, WITHDRAWN),
            ANSWERED, Set.of(),
            WITHDRAWN, Set.of());

    boolean canBecome(RequestStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the family still waits. */
    public boolean isWaiting() {
        return canBecome(ANSWERED);
    }
}
