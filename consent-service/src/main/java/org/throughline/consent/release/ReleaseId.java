package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One release. */
public record ReleaseId(UUID value) {
    public ReleaseId {
        requireNonNull(value, "value");
    }
}
