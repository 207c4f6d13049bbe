package org.throughline.kit.idempotency;

import java.util.Objects;
import java.util.UUID;

/**
 * What a write left behind: the status that was answered and the resource to read again.
 *
 * @param replayed whether the effect happened earlier, and this request only repeats it
 */
public record Created(int status, UUID resource, boolean replayed) {

    public Created {
        Objects.requireNonNull(resource);
    }

    public static Created of(int status, UUID resource) {
        return new Created(status, resource, false);
    }
}
