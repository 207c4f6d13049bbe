package org.throughline.directory.capacity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offering in words.
 *
 * @param location its name, null for the service as a whole
 * @param intakeEmail of the verified agency behind it, null when there is none
 */
public record Described(String service, String organization, @Nullable String location, @Nullable String intakeEmail) {

    public Described {
        Objects.requireNonNull(service);
        Objects.requireNonNull(organization);
    }
}
