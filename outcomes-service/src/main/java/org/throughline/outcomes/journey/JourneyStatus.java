package org.throughline.outcomes.journey;

/** Where a referral stands, as its facts tell it. */
public enum JourneyStatus {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    WAITLISTED,
    CLOSED,
    CANCELLED
}
