package org.throughline.referral.departure;

/** How far the transition of one referral is. */
public enum TransitionState {
    /** The referral goes on, and nobody has planned how. */
    ASKED_FOR,
    /** There is a plan, whatever has become of the referral since. */
    PLANNED,
    /** The referral ended before anything was planned. */
    OVER
}
