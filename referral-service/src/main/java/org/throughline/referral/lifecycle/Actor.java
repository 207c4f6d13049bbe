package org.throughline.referral.lifecycle;

import java.util.Objects;
import org.throughline.kit.tenancy.Caller;

/**
 * Who makes a move.
 *
 * @param person the token's subject, or the id of the signed link that was answered
 */
public record Actor(Party party, String person) {
    public Actor {
        Objects.requireNonNull(party);
        Objects.requireNonNull(person);
    }

    /** Whoever belongs to an agency acts for the agency; RLS has seen to it that the referral is that agency's. */
    public static Actor of(Caller caller) {
        Party party = caller.organization() == null ? Party.REQUESTER : Party.TARGET;
        return new Actor(party, caller.person().value());
    }
}
