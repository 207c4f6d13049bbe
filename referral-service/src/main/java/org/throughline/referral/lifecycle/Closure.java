package org.throughline.referral.lifecycle;

import java.util.List;
import java.util.Objects;

/** How a referral ends when nobody called it off. */
public sealed interface Closure {

    record Served() implements Closure {}

    record NotServed(NotServedReason reason, List<ContactAttempt> attempts) implements Closure {
        public NotServed {
            Objects.requireNonNull(reason);
            attempts = List.copyOf(attempts);
        }
    }
}
