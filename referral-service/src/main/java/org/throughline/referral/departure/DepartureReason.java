package org.throughline.referral.departure;

/** Why somebody leaves, as the directory tells it. */
public enum DepartureReason {
    LEFT,
    REASSIGNED,
    LEAVE_OF_ABSENCE
}
