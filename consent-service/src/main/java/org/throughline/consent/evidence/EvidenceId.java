package org.throughline.consent.evidence;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One record of evidence. */
public record EvidenceId(UUID value) {
    public EvidenceId {
        requireNonNull(value, "value");
    }
}
