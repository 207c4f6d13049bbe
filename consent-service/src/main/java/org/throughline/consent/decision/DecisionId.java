package org.throughline.consent.decision;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One decision: used once, never cached. */
public record DecisionId(UUID value) {
    public DecisionId {
        requireNonNull(value, "value");
    }
}
