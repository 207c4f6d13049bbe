package org.throughline.consent.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.consent.signing.SigningRefused.Why;

/**
 * How many codes one link may ask for: whoever found the link neither floods the mailbox that the codes go to, nor draws
 * codes until one fits.
 */
record CodeAllowance(int most, Duration pause) {
    /** Why no other code is sent now; empty where one is. */
    Optional<Why> refusal(Signing.Codes codes, Instant now) {
        if (codes.sent() >= most) {
            return Optional.of(Why.TOO_MANY_CODES);
        }
        Instant lastAt = codes.lastAt();
        return lastAt != null && now.isBefore(lastAt.plus(pause)) ? Optional.of(Why.CODE_TOO_SOON) : Optional.empty();
    }
}
