package org.throughline.referral.lifecycle;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One appointment that was held, or that the student missed. */
public record Session(UUID id, LocalDate heldOn, boolean attended) {
    public Session {
        Objects.requireNonNull(id);
        Objects.requireNonNull(heldOn);
    }
}
