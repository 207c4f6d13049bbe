package org.throughline.directory.capacity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What places are counted of.
 *
 * @param location one of the service's; null for the service as a whole
 */
public record Offering(UUID service, @Nullable UUID location) {

    public Offering {
        Objects.requireNonNull(service);
    }
}
