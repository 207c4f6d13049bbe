package org.throughline.referral.roster;

import java.util.Objects;
import java.util.UUID;

/** One import of a roster. */
public record ImportId(UUID value) {
    public ImportId {
        Objects.requireNonNull(value);
    }
}
