package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** From whom to whom: one discloser and one recipient per release. */
public record Parties(Party discloser, Party recipient) {
    public Parties {
        requireNonNull(discloser, "discloser");
        requireNonNull(recipient, "recipient");
    }

    public List<Party> both() {
        return List.of(discloser, recipient);
    }
}
