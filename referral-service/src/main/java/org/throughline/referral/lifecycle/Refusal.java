package org.throughline.referral.lifecycle;

/** Why a move was not made; the referral is as before. */
public enum Refusal {
    /** The referral's status does not allow the move. */
    NOT_IN_THIS_STATUS,
    /** The move belongs to the other side. */
    NOT_THIS_PARTYS_MOVE,
    /** Closed as served needs at least one attended session. */
    NO_ATTENDED_SESSION,
    /** Closed as not served needs a log of the attempts to reach the family, long enough for the reason. */
    ATTEMPTS_MISSING,
    /** A session that has not been held cannot be reported. */
    SESSION_IN_THE_FUTURE
}
