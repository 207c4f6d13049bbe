package org.throughline.referral.lifecycle;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The states of a FHIR Task, as social-care referrals use them (Gravity SDOH Clinical Care 3.0), and which follows which.
 * Our own table must stay inside this one.
 */
public enum TaskStatus {
    DRAFT,
    REQUESTED,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    FAILED,
    CANCELLED,
    ENTERED_IN_ERROR;

    private static final Map<TaskStatus, Set<TaskStatus>> NEXT = Map.of(
            DRAFT, Set.of(REQUESTED),
            REQUESTED, Set.of(ACCEPTED, REJECTED, CANCELLED),
            ACCEPTED, Set.of(IN_PROGRESS, ON_HOLD, CANCELLED, COMPLETED, FAILED),
            IN_PROGRESS, Set.of(ON_HOLD, CANCELLED, COMPLETED, FAILED),
            ON_HOLD, Set.of(IN_PROGRESS, CANCELLED, COMPLETED, FAILED));

    /** A change of business status alone leaves the Task where it is. */
    public boolean canBecome(TaskStatus next) {
        return this == next
                || next == ENTERED_IN_ERROR
                || NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** The code as FHIR writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
