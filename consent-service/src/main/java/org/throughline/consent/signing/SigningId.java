package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One visit of one signer. */
public record SigningId(UUID value) {
    public SigningId {
        requireNonNull(value, "value");
    }
}
