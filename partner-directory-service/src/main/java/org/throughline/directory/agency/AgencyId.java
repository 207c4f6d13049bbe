package org.throughline.directory.agency;

import java.util.Objects;
import java.util.UUID;

/** An agency's one identity, equal to the {@code organization} claim of its people's tokens. */
public record AgencyId(UUID value) {

    public AgencyId {
        Objects.requireNonNull(value);
    }
}
