package org.throughline.referral.agencylink;

import java.util.Objects;
import org.throughline.referral.lifecycle.DeclineReason;
import org.throughline.referral.lifecycle.Step;

/** What an agency says to a referral. */
public sealed interface Answer {

    record Accept() implements Answer {}

    record Waitlist() implements Answer {}

    record Decline(DeclineReason reason) implements Answer {
        public Decline {
            Objects.requireNonNull(reason);
        }
    }

    default Step step() {
        if (this instanceof Decline decline) {
            return (referral, by, today) -> referral.decline(by, decline.reason());
        }
        return this instanceof Accept
                ? (referral, by, today) -> referral.accept(by)
                : (referral, by, today) -> referral.waitlist(by);
    }
}
