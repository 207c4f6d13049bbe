package org.throughline.referral.departure;

/** Which departures are listed, and in which order. */
public enum Listing {
    /** Those that still ask for a plan: what is due first comes first, and before it what is overdue. */
    OPEN,
    /** Those that ask for none any more: the latest last day first. */
    SETTLED;

    /** Where the page after this one begins. */
    static String position(DepartureStanding last) {
        return last.departure().lastDay() + " " + last.departure().id().value();
    }
}
