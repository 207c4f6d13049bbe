package org.throughline.referral.departure;

import java.util.Objects;

/**
 * How far the planning of a departure is, among the referrals in somebody's reach.
 *
 * @param askedFor how many are in {@link TransitionState#ASKED_FOR}, and so on
 */
public record DepartureStanding(Departure departure, int askedFor, int planned, int over) {
    public DepartureStanding {
        Objects.requireNonNull(departure);
    }
}
