package org.throughline.referral.lifecycle;

/** What comes of asking for a move. */
public sealed interface Decision {

    /** The referral as it is after the move, and what happened. */
    record Moved(Referral referral, ReferralEvent event) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
}
