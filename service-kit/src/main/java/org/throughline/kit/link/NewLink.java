package org.throughline.kit.link;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A link to be issued.
 *
 * @param purpose the service's own word for what the link lets its holder do
 * @param subject what it is about: the id of a row of the service
 * @param expiresAt from then on it opens nothing
 */
public record NewLink(String purpose, UUID subject, Instant expiresAt) {

    public NewLink {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(expiresAt);
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("a link has a purpose");
        }
    }
}
