package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

/** From whom to whom: one discloser and one recipient per release. */
public record Parties(Party discloser, Party recipient) {
    public Parties {
        requireNonNull(discloser, "discloser");
        requireNonNull(recipient, "recipient");
    }
}
