package org.throughline.referral.lifecycle;

/** What somebody can do with a referral. */
public enum Move {
    SEND,
    ACCEPT,
    DECLINE,
    WAITLIST,
    OFFER,
    LAPSE,
    REPORT_SESSION,
    HOLD,
    RESUME,
    CLOSE_SERVED,
    CLOSE_NOT_SERVED,
    CANCEL,
    VOID
}
