package org.throughline.directory.capacity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offering in words.
 *
 * @param location its name, empty where it has none or is confidential; null for the service as a whole
 * @param intakeEmail of the verified agency behind it, null when there is none
 */
public record Described(String service, String organization, @Nullable String location, @Nullable String intakeEmail) {

    private static final String UNTOLD = "a location that is not named here";

    public Described {
        Objects.requireNonNull(service);
        Objects.requireNonNull(organization);
    }

    /** At which location; empty for the service as a whole. */
    public String at() {
        return location == null ? "" : location.isBlank() ? UNTOLD : location;
    }
}
